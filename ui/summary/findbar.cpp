// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/summary/findbar.h"

#include "ui/support/plainlabel.h"
#include "ui/support/theme.h"

#include <QCheckBox>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>

namespace convenor {

using namespace Qt::StringLiterals;

FindBar::FindBar(QPlainTextEdit *text, QWidget *parent)
    : QWidget(parent)
    , m_text(text)
    , m_find(new QLineEdit(this))
    , m_replace(new QLineEdit(this))
    , m_case(new QCheckBox(tr("Match case"), this))
    , m_words(new QCheckBox(tr("Whole words"), this))
    , m_message(new QLabel(this))
{
    setObjectName(u"findBar"_s);
    m_find->setObjectName(u"findEdit"_s);
    m_find->setAccessibleName(tr("Find"));
    m_find->setPlaceholderText(tr("Find"));
    m_replace->setObjectName(u"replaceEdit"_s);
    m_replace->setAccessibleName(tr("Replace with"));
    m_replace->setPlaceholderText(tr("Replace with"));
    m_case->setObjectName(u"matchCaseCheck"_s);
    m_words->setObjectName(u"wholeWordsCheck"_s);
    m_message->setObjectName(u"findLabel"_s);
    showPlain(m_message);
    const auto button = [this](const QString &name, const QString &words, const auto &deed) {
        auto *made = new QPushButton(words, this);
        made->setObjectName(name);
        made->setAccessibleName(words);
        made->setAutoDefault(false);
        connect(made, &QPushButton::clicked, this, deed);
        return made;
    };
    auto *next = button(u"findNextButton"_s, tr("Next"), [this] { find(false); });
    auto *previous = button(u"findPreviousButton"_s, tr("Previous"), [this] { find(true); });
    m_replacing = {button(u"replaceButton"_s, tr("Replace"), [this] { replace(); }),
                   button(u"replaceAllButton"_s, tr("Replace all"), [this] { replaceAll(); })};
    auto *layout = new QGridLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(gridStep / 2);
    layout->addWidget(m_find, 0, 0);
    layout->addWidget(next, 0, 1);
    layout->addWidget(previous, 0, 2);
    layout->addWidget(m_replace, 1, 0);
    layout->addWidget(m_replacing[0], 1, 1);
    layout->addWidget(m_replacing[1], 1, 2);
    auto *choices = new QHBoxLayout;
    choices->addWidget(m_case);
    choices->addWidget(m_words);
    choices->addWidget(m_message, 1);
    layout->addLayout(choices, 2, 0, 1, 3);
    layout->setColumnStretch(0, 1);
    setTabOrder(m_find, m_replace);
    hide();
    connect(m_find, &QLineEdit::returnPressed, this, [this] { find(false); });
    connect(m_find, &QLineEdit::textChanged, this, &FindBar::count);
    connect(m_case, &QCheckBox::toggled, this, &FindBar::count);
    connect(m_words, &QCheckBox::toggled, this, &FindBar::count);
    connect(m_replace, &QLineEdit::returnPressed, this, &FindBar::replace);
}

void FindBar::open(bool replace)
{
    const QString chosen = m_text->textCursor().selectedText();
    show();
    if (!chosen.isEmpty() && !chosen.contains(QChar::ParagraphSeparator))
        m_find->setText(chosen);
    count();
    const bool intoReplace = replace && !m_isReadOnly && !m_find->text().isEmpty();
    QLineEdit *line = intoReplace ? m_replace : m_find;
    line->setFocus();
    line->selectAll();
}

void FindBar::setReadOnly(bool readOnly)
{
    m_isReadOnly = readOnly;
    m_replace->setVisible(!readOnly);
    for (QPushButton *each : std::as_const(m_replacing))
        each->setVisible(!readOnly);
}

QTextDocument::FindFlags FindBar::flags(bool backward) const
{
    QTextDocument::FindFlags flags;
    flags.setFlag(QTextDocument::FindBackward, backward);
    flags.setFlag(QTextDocument::FindCaseSensitively, m_case->isChecked());
    flags.setFlag(QTextDocument::FindWholeWords, m_words->isChecked());
    return flags;
}

bool FindBar::find(bool backward)
{
    const QString wanted = m_find->text();
    if (wanted.isEmpty())
        return false;
    if (m_text->find(wanted, flags(backward))) {
        count();
        return true;
    }
    // Once more from the other end.
    QTextCursor end = m_text->textCursor();
    end.movePosition(backward ? QTextCursor::End : QTextCursor::Start);
    const QTextCursor found = m_text->document()->find(wanted, end, flags(backward));
    if (found.isNull()) {
        tell(tr("Not found"));
        return false;
    }
    m_text->setTextCursor(found);
    count();
    return true;
}

void FindBar::count()
{
    const QString wanted = m_find->text();
    if (wanted.isEmpty()) {
        tell({});
        return;
    }
    constexpr int most = 1000; // more are not counted
    int all = 0;
    QTextCursor place(m_text->document());
    while (all < most) {
        place = m_text->document()->find(wanted, place, flags(false));
        if (place.isNull())
            break;
        ++all;
    }
    tell(all == 0          ? tr("Not found")
             : all == most ? tr("Found: %1 or more").arg(all)
                           : tr("Found: %1").arg(all));
}

bool FindBar::isMatch(const QString &text) const
{
    return text.compare(m_find->text(),
                        m_case->isChecked() ? Qt::CaseSensitive : Qt::CaseInsensitive)
        == 0;
}

void FindBar::replace()
{
    QTextCursor cursor = m_text->textCursor();
    if (m_isReadOnly || m_find->text().isEmpty())
        return;
    if (isMatch(cursor.selectedText()))
        cursor.insertText(m_replace->text());
    m_text->setTextCursor(cursor);
    find(false);
}

/// As one step that undo takes back.
void FindBar::replaceAll()
{
    if (m_isReadOnly || m_find->text().isEmpty())
        return;
    int all = 0;
    QTextCursor edit(m_text->document());
    edit.beginEditBlock();
    QTextCursor place(m_text->document());
    for (;;) {
        place = m_text->document()->find(m_find->text(), place, flags(false));
        if (place.isNull())
            break;
        place.insertText(m_replace->text());
        ++all;
    }
    edit.endEditBlock();
    tell(tr("Replaced: %1").arg(all));
}

void FindBar::tell(const QString &message)
{
    m_message->setText(message);
}

void FindBar::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape) {
        hide();
        m_text->setFocus();
    } else {
        QWidget::keyPressEvent(event);
    }
}

} // namespace convenor
