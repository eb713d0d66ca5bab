// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/notes/notesheader.h"

#include "base/isotext.h"
#include "ui/support/plainlabel.h"
#include "ui/support/theme.h"
#include "usecases/wording.h"

#include <QComboBox>
#include <QGridLayout>
#include <QPushButton>
#include <QSettings>
#include <QSignalBlocker>

namespace convenor {

using namespace Qt::StringLiterals;

namespace {

constexpr int chooserLetters = 24;

QPushButton *button(const QString &name, const QString &icon, const QString &text,
                    const QString &tip, QWidget *parent)
{
    auto *made = new QPushButton(QIcon::fromTheme(icon), text, parent);
    made->setObjectName(name);
    made->setAccessibleName(text);
    made->setToolTip(tip);
    made->setFocusPolicy(Qt::TabFocus);
    return made;
}

QString elapsedText(qint64 seconds)
{
    return u"%1:%2:%3"_s.arg(seconds / 3600)
        .arg(seconds / 60 % 60, 2, 10, QChar(u'0'))
        .arg(seconds % 60, 2, 10, QChar(u'0'));
}

} // namespace

NotesHeader::NotesHeader(QWidget *parent)
    : QWidget(parent)
    , m_chooser(new QComboBox(this))
    , m_rule(new QLabel(this))
    , m_keep(button(u"keepToRuleButton"_s, u"edit-clear"_s, tr("Take the names off"),
                    tr("Keeps their kind of organization and region instead"), this))
    , m_clock(new QLabel(this))
    , m_start(button(u"startClockButton"_s, u"chronometer-start"_s, tr("Start"),
                     tr("Start or stop the session's clock (F9)"), this))
    , m_large(button(u"largeTypeButton"_s, u"format-font-size-more"_s, tr("Large type"),
                     tr("For a shared screen (Ctrl++ and Ctrl+-)"), this))
    , m_shared(button(u"sharedScreenButton"_s, u"view-visible"_s, tr("Shared screen"),
                      tr("Show only what participants may see (F8)"), this))
    , m_summary(button(u"showSummaryButton"_s, u"document-edit"_s, tr("Summary"),
                       tr("Write the summary beside the notes (F7)"), this))
    , m_mail(button(u"sendNotesButton"_s, u"mail-attachment"_s, tr("Send…"),
                    tr("Notes and presentations to those who may have them, as mail drafts"), this))
{
    m_chooser->setObjectName(u"noteSessionCombo"_s);
    m_chooser->setAccessibleName(tr("Session of the notes"));
    m_chooser->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_chooser->setMinimumContentsLength(chooserLetters);
    m_rule->setObjectName(u"noteRuleLabel"_s);
    m_rule->setForegroundRole(QPalette::PlaceholderText);
    m_rule->setTextFormat(Qt::PlainText);
    m_clock->setObjectName(u"noteClockLabel"_s);
    m_clock->setAccessibleName(tr("Clock of the session"));
    m_clock->setTextFormat(Qt::PlainText);
    m_clock->setAlignment(Qt::AlignTrailing | Qt::AlignVCenter);
    m_large->setCheckable(true);
    m_shared->setCheckable(true);
    m_summary->setCheckable(true);

    auto *first = new QHBoxLayout;
    first->setSpacing(gridStep);
    first->addWidget(m_chooser, 1);
    first->addWidget(m_clock);
    first->addWidget(m_start);
    first->addWidget(m_large);
    first->addWidget(m_shared);
    first->addWidget(m_summary);
    first->addWidget(m_mail);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(gridStep / 2);
    layout->addLayout(first);
    auto *second = new QHBoxLayout;
    second->setSpacing(gridStep);
    second->addWidget(m_rule);
    second->addWidget(m_keep);
    second->addStretch(1);
    layout->addLayout(second);
    m_keep->hide();
    connect(m_keep, &QPushButton::clicked, this, &NotesHeader::ruleAsked);
    connect(m_mail, &QPushButton::clicked, this, &NotesHeader::mailAsked);
    connect(m_start, &QPushButton::clicked, this, &NotesHeader::clockAsked);
    connect(m_chooser, &QComboBox::activated, this, [this](int index) {
        emit sessionChosen(SessionId(m_chooser->itemData(index).toLongLong()));
    });
}

void NotesHeader::setSessions(const QList<SessionRow> &sessions, SessionId current)
{
    const QSignalBlocker quiet(m_chooser);
    m_chooser->clear();
    for (const SessionRow &each : sessions) {
        const QString title = each.title.isEmpty() ? tr("(no title)") : each.title;
        m_chooser->addItem(
            u"%1. %2  ·  %3"_s.arg(QString::number(each.number), title, dateWords(each.date)),
            each.id.value());
    }
    m_chooser->setCurrentIndex(m_chooser->findData(current.value()));
}

void NotesHeader::setRule(const QString &words, qsizetype against)
{
    m_rule->setText(against == 0 ? words
                                 : words + u"  ·  "_s
                            + tr("notes that name somebody all the same: %1").arg(against));
    m_keep->setVisible(against > 0);
}

void NotesHeader::setClock(SessionId session, const ClockTime &when)
{
    m_session = session;
    m_when = when;
}

QString NotesHeader::settingsKey() const
{
    return u"notes/clock/%1"_s.arg(m_session.value());
}

QDateTime NotesHeader::started() const
{
    return momentFromText(QSettings().value(settingsKey()).toString()).value_or(QDateTime());
}

void NotesHeader::toggleClock(const QDateTime &now)
{
    const auto began = clockBegan({}, started(), now);
    if (began)
        QSettings().remove(settingsKey());
    else
        QSettings().setValue(settingsKey(), textOf(now));
    showTime(now);
}

void NotesHeader::showTime(const QDateTime &now)
{
    const bool isStarted = clockBegan({}, started(), now).has_value();
    m_start->setText(isStarted ? tr("Stop") : tr("Start"));
    m_start->setAccessibleName(isStarted ? tr("Stop the clock") : tr("Start the clock"));
    m_start->setIcon(QIcon::fromTheme(isStarted ? u"chronometer-reset"_s : u"chronometer-start"_s));
    const QString zone = isZone(m_when.timeZone) ? m_when.timeZone : u"UTC"_s;
    const QDateTime utc = now.toUTC();
    const auto there = timeElsewhere(utc.date(), utc.time(), u"UTC"_s, zone);
    const QString time = (there ? there->time : utc.time()).toString(u"HH:mm"_s) + u' ' + zone;
    const auto began = clockBegan(m_when, started(), now);
    m_clock->setText(began ? elapsedText(began->secsTo(now)) + u"  ·  "_s + time : time);
}

} // namespace convenor
