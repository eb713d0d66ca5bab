// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/notes/notefilters.h"

#include "ui/support/theme.h"
#include "ui/widgets/signs.h"
#include "usecases/notewords.h"
#include "usecases/wording.h"

#include <QLabel>
#include <QLineEdit>
#include <QSignalBlocker>
#include <QToolButton>
#include <QVBoxLayout>

namespace convenor {

using namespace Qt::StringLiterals;

namespace {

QString chipName(const QString &word)
{
    return word + u"Chip"_s;
}

} // namespace

NoteFilters::NoteFilters(QWidget *parent)
    : QWidget(parent)
    , m_search(new QLineEdit(this))
    , m_count(new QLabel(this))
{
    m_search->setObjectName(u"noteSearchEdit"_s);
    m_search->setAccessibleName(tr("Search the notes"));
    m_search->setPlaceholderText(tr("Search the notes"));
    m_search->setClearButtonEnabled(true);
    m_search->addAction(QIcon::fromTheme(u"edit-find"_s), QLineEdit::LeadingPosition);
    m_count->setObjectName(u"noteCountLabel"_s);
    m_count->setForegroundRole(QPalette::PlaceholderText);

    auto *words = new QHBoxLayout;
    words->setSpacing(gridStep / 2);
    words->addWidget(m_search, 1);
    words->addSpacing(gridStep);
    for (const Audience each : {Audience::Internal, Audience::Registered, Audience::Public}) {
        QToolButton *made = chip(chipName(wordOf(each)), label(each), words);
        made->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
        made->setIcon(signOf(each));
        m_audiences.append(made);
    }
    auto *kinds = new QHBoxLayout;
    kinds->setSpacing(gridStep / 2);
    for (size_t i = 0; i < wordsOf<NoteKind>.size(); ++i) {
        const auto kind = NoteKind(i);
        const QString sign = markOf(kind) == u'&' ? u"&&"_s : QString(markOf(kind));
        m_kinds.append(chip(chipName(wordOf(kind)), sign + u"  "_s + label(kind), kinds));
        m_kinds.last()->setAccessibleName(label(kind));
    }
    kinds->addStretch(1);
    kinds->addWidget(m_count);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(gridStep / 2);
    layout->addLayout(words);
    layout->addLayout(kinds);
    connect(m_search, &QLineEdit::textChanged, this, &NoteFilters::changed);
}

QToolButton *NoteFilters::chip(const QString &name, const QString &text, QHBoxLayout *row)
{
    auto *made = new QToolButton(this);
    made->setObjectName(name);
    made->setText(text);
    made->setAccessibleName(text);
    made->setCheckable(true);
    made->setFocusPolicy(Qt::TabFocus);
    row->addWidget(made);
    connect(made, &QToolButton::toggled, this, &NoteFilters::changed);
    return made;
}

NotesQuery NoteFilters::query() const
{
    NotesQuery query;
    query.text = m_search->text();
    for (int i = 0; i < m_kinds.size(); ++i) {
        if (m_kinds[i]->isChecked())
            query.kinds.append(NoteKind(i));
    }
    for (int i = 0; i < m_audiences.size(); ++i) {
        if (m_audiences[i]->isChecked())
            query.audiences.append(Audience(i));
    }
    if (m_isShared && query.audiences.isEmpty())
        query.audiences = {Audience::Registered, Audience::Public};
    return query;
}

void NoteFilters::setShared(bool isShared)
{
    m_isShared = isShared;
    QToolButton *internal = m_audiences[int(Audience::Internal)];
    const QSignalBlocker once(internal);
    if (isShared)
        internal->setChecked(false);
    internal->setEnabled(!isShared);
    emit changed();
}

void NoteFilters::clear()
{
    {
        const QSignalBlocker quiet(this);
        m_search->clear();
        for (QToolButton *each : m_kinds + m_audiences)
            each->setChecked(false);
    }
    emit changed();
}

void NoteFilters::focusSearch()
{
    m_search->setFocus();
    m_search->selectAll();
}

void NoteFilters::setCount(qsizetype shown, qsizetype all)
{
    m_count->setText(shown == all ? tr("Notes: %1").arg(all)
                                  : tr("Notes: %1 of %2").arg(shown).arg(all));
}

} // namespace convenor
