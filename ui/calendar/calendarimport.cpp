// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/calendar/calendarimport.h"

#include "ui/support/plainlabel.h"
#include "usecases/programme.h"
#include "usecases/wording.h"

#include <QDialogButtonBox>
#include <QHeaderView>
#include <QLocale>
#include <QPushButton>
#include <QTableWidget>
#include <QVBoxLayout>

namespace convenor {

using namespace Qt::StringLiterals;

namespace {

enum Column { Title, When, Fate };

QString whenOf(const Session &session)
{
    if (session.date.isNull())
        return {};
    QString when = dateWords(session.date);
    const QLocale locale;
    if (session.start.isValid())
        when += u' ' + locale.toString(session.start, u"HH:mm"_s);
    if (session.end.isValid())
        when += u'–' + locale.toString(session.end, u"HH:mm"_s);
    return when;
}

QString fateOf(const ComingEvent &event)
{
    switch (event.coming) {
    case Coming::New:
        return CalendarImport::tr("New");
    case Coming::Same:
        return CalendarImport::tr("Is a session already");
    case Coming::Different:
        return CalendarImport::tr("Is a session that has changed since; it stays as it is");
    case Coming::LeftOut:
        return CalendarImport::tr("Left out: %1").arg(worded(event.why));
    case Coming::Refused:
        break;
    }
    return CalendarImport::tr("Line %1: %2").arg(QString::number(event.line), worded(event.why));
}

QTableWidgetItem *itemOf(const QString &text, const QString &toolTip = {})
{
    auto *item = new QTableWidgetItem(text);
    item->setToolTip(plainToolTip(toolTip.isEmpty() ? text : toolTip));
    item->setFlags(Qt::ItemIsSelectable | Qt::ItemIsEnabled);
    return item;
}

} // namespace

CalendarImport::CalendarImport(Workspace &workspace, ComingCalendar calendar, QWidget *parent)
    : QDialog(parent)
    , m_workspace(workspace)
    , m_calendar(std::move(calendar))
    , m_summary(new QLabel(this))
    , m_list(new QTableWidget(0, 3, this))
    , m_take(new QPushButton(this))
{
    setObjectName(u"calendarImport"_s);
    setWindowTitle(tr("Import a calendar"));
    resize(860, 520);
    m_summary->setObjectName(u"calendarSummary"_s);
    showPlain(m_summary);
    m_list->setObjectName(u"comingEvents"_s);
    m_list->setAccessibleName(tr("Events of the file"));
    m_list->setHorizontalHeaderLabels({tr("Event"), tr("When"), tr("What becomes of it")});
    m_list->verticalHeader()->hide();
    m_list->setShowGrid(false);
    m_list->horizontalHeader()->setDefaultAlignment(Qt::AlignLeading | Qt::AlignVCenter);
    m_list->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_list->setTabKeyNavigation(false);
    m_list->horizontalHeader()->setSectionResizeMode(QHeaderView::Stretch);
    m_list->horizontalHeader()->setSectionResizeMode(When, QHeaderView::ResizeToContents);
    m_take->setObjectName(u"planButton"_s);
    const auto series = Programme(workspace).series(m_calendar.series);
    layOut(series ? series->title : QString());
    fill();
    count();
    connect(m_list, &QTableWidget::itemChanged, this, &CalendarImport::count);
    connect(m_take, &QPushButton::clicked, this, &CalendarImport::take);
}

void CalendarImport::layOut(const QString &series)
{
    auto *into = new QLabel(this);
    showPlain(into);
    into->setText(tr("%1 becomes planned sessions of %2, by its clock. What the file says besides "
                     "title, time and place is kept as notes for the organizers alone.")
                      .arg(m_calendar.name, series));
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    buttons->addButton(m_take, QDialogButtonBox::AcceptRole);
    m_take->setDefault(true);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(into);
    layout->addWidget(m_list, 1);
    layout->addWidget(m_summary);
    layout->addWidget(buttons);
}

void CalendarImport::fill()
{
    m_list->setRowCount(int(m_calendar.events.size()));
    for (int row = 0; row < m_list->rowCount(); ++row) {
        const ComingEvent &event = m_calendar.events[row];
        auto *title = itemOf(event.session.title);
        if (event.coming == Coming::New) {
            title->setFlags(title->flags() | Qt::ItemIsUserCheckable);
            title->setCheckState(Qt::Checked);
        }
        m_list->setItem(row, Title, title);
        m_list->setItem(row, When, itemOf(whenOf(event.session)));
        m_list->setItem(row, Fate, itemOf(fateOf(event), event.note));
    }
    m_list->setCurrentCell(0, Title);
}

/// Says what is ticked and what is not to be.
void CalendarImport::count()
{
    int ticked = 0;
    for (int row = 0; row < m_list->rowCount(); ++row)
        ticked += m_list->item(row, Title)->checkState() == Qt::Checked ? 1 : 0;
    m_take->setText(tr("&Plan %n sessions", nullptr, ticked));
    m_take->setEnabled(ticked > 0);
    QStringList parts;
    const auto say = [&](Coming coming, const QString &words) {
        if (const int events = m_calendar.count(coming); events > 0)
            parts.append(words.arg(QLocale().toString(events)));
    };
    say(Coming::New, tr("%1 new"));
    say(Coming::Same, tr("%1 there already"));
    say(Coming::Different, tr("%1 changed since"));
    say(Coming::LeftOut, tr("%1 left out"));
    say(Coming::Refused, tr("%1 refused"));
    m_summary->setText(parts.join(u", "_s));
}

void CalendarImport::take()
{
    ComingCalendar wanted = m_calendar;
    for (int row = 0; row < m_list->rowCount(); ++row) {
        if (m_list->item(row, Title)->checkState() != Qt::Checked
            && wanted.events[row].coming == Coming::New)
            wanted.events[row].coming = Coming::LeftOut;
    }
    const auto made = Calendars(m_workspace).take(wanted);
    if (made)
        emit done(tr("%n sessions planned from %1", nullptr, *made).arg(m_calendar.name));
    else
        emit failed(made.error());
    accept();
}

} // namespace convenor
