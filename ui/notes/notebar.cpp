// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/notes/notebar.h"

#include "ui/notes/notelook.h"
#include "ui/support/plainlabel.h"
#include "ui/support/theme.h"
#include "ui/widgets/signs.h"
#include "usecases/wording.h"

#include <QEvent>
#include <QFrame>
#include <QGridLayout>
#include <QPushButton>

namespace convenor {

using namespace Qt::StringLiterals;

namespace {

constexpr int mostLines = 4;
constexpr int edgeWidth = 6;

} // namespace

Audience nextAudience(Audience audience)
{
    return Audience((size_t(audience) + 1) % wordsOf<Audience>.size());
}

NoteBar::NoteBar(QWidget *parent)
    : QWidget(parent)
    , m_edge(new QFrame(this))
    , m_button(new QPushButton(this))
    , m_edit(new NoteEdit(mostLines, this))
    , m_reading(new QLabel(this))
{
    m_edge->setAutoFillBackground(true);
    m_edge->setFixedWidth(edgeWidth);
    m_button->setObjectName(u"nextAudienceButton"_s);
    m_button->setToolTip(tr("Audience of the next note; Alt+A changes it"));
    m_button->setFocusPolicy(Qt::TabFocus);
    m_edit->setObjectName(u"noteEdit"_s);
    m_edit->setAccessibleName(tr("Next note"));
    m_edit->setPlaceholderText(tr("Type a note, Enter files it with its time"));
    m_reading->setObjectName(u"noteReadingLabel"_s);
    showPlain(m_reading);
    auto *grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(gridStep);
    grid->setVerticalSpacing(gridStep / 2);
    grid->addWidget(m_edge, 0, 0);
    grid->addWidget(m_button, 0, 1, Qt::AlignTop);
    grid->addWidget(m_edit, 0, 2);
    grid->addWidget(m_reading, 1, 1, 1, 2);
    grid->setColumnStretch(2, 1);
    connect(m_button, &QPushButton::clicked, this, &NoteBar::stepAudience);
    connect(m_edit, &QPlainTextEdit::textChanged, this, &NoteBar::showReading);
    connect(m_edit, &NoteEdit::entered, this, [this] { emit entered(m_edit->line()); });
    setTabOrder(m_edit, m_button);
    setFocusProxy(m_edit);
    showAudience();
}

void NoteBar::setPeople(const NotePeople &people)
{
    m_people = people;
    offerNames();
    showReading();
}

void NoteBar::setShared(bool isShared)
{
    m_isShared = isShared;
    offerNames();
}

void NoteBar::setTextFont(const QFont &font)
{
    m_edit->setFont(font);
}

void NoteBar::offerNames()
{
    m_names.clear();
    for (const Attendant &each : m_people.attendants()) {
        const bool speaks =
            each.presence == Presence::ConfirmedSpeaker || each.presence == Presence::Speaker;
        if (each.hasConcern || (m_isShared && !speaks))
            continue;
        const QString instead = m_people.keptInstead(each);
        m_names.append(
            {each.name, instead.isEmpty() ? each.organization : tr("kept as “%1”").arg(instead)});
    }
    m_edit->setNames(m_names);
    emit namesChanged();
}

void NoteBar::stepAudience()
{
    m_audience = nextAudience(m_audience);
    showAudience();
    showReading();
}

void NoteBar::clear()
{
    m_edit->setPlainText({});
    m_audience = Audience::Internal;
    showAudience();
    showReading();
}

void NoteBar::showAudience()
{
    QPalette palette = this->palette();
    palette.setColor(QPalette::Window, colorOf(m_audience, palette));
    m_edge->setPalette(palette);
    m_button->setText(label(m_audience));
    m_button->setIcon(signOf(m_audience));
    m_button->setAccessibleName(tr("Audience of the next note: %1").arg(label(m_audience)));
}

void NoteBar::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        showAudience();
}

void NoteBar::showReading()
{
    const QString line = m_edit->line();
    if (line.trimmed().isEmpty()) {
        QStringList signs;
        for (const NoteKind kind :
             {NoteKind::Question, NoteKind::Answer, NoteKind::Comment, NoteKind::Recommendation,
              NoteKind::Decision, NoteKind::Opening, NoteKind::Presentation})
            signs.append(QString(markOf(kind)) + u' ' + label(kind).toLower());
        signs.append(tr("@ who said it"));
        signs.append(tr("Alt+A audience"));
        signs.append(tr("↑ the last one again"));
        m_reading->setText(signs.join(u"   "_s));
        return;
    }
    // What nobody types but pastes is not read at every key.
    const NoteLine read = readNoteLine(line.left(300), m_people.names());
    const NotePeople::Kept kept = m_people.kept(read);
    QStringList parts{read.kind ? label(*read.kind) : tr("Note")};
    if (!kept.shown.isEmpty())
        parts.append(kept.person.isNull() ? tr("kept as “%1”").arg(kept.shown) : kept.shown);
    parts.append(label(read.audience.value_or(m_audience)));
    m_reading->setText(parts.join(u"  ·  "_s));
}

} // namespace convenor
