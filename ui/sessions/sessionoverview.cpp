// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/sessions/sessionoverview.h"

#include "ui/sessions/agendatable.h"
#include "ui/sessions/followslist.h"
#include "ui/sessions/teamtable.h"
#include "ui/support/plainlabel.h"
#include "ui/widgets/clocks.h"
#include "ui/widgets/formcolumns.h"
#include "ui/widgets/organizationlist.h"
#include "usecases/planning.h"

#include <QFormLayout>
#include <QLabel>
#include <QVBoxLayout>

namespace convenor {

using namespace Qt::StringLiterals;
using Column = FormColumns::Column;

namespace {

constexpr int shortWidth = 96;

FieldEditor *shortened(FieldEditor *field, int width = shortWidth)
{
    field->editor()->setFixedWidth(width);
    return field;
}

FieldEditor *hinted(FieldEditor *field, const QString &placeholder)
{
    field->setPlaceholder(placeholder);
    return field;
}

} // namespace

SessionOverview::SessionOverview(Workspace &workspace, SessionEdit edit, QWidget *parent)
    : QWidget(parent)
    , m_workspace(workspace)
    , m_edit(std::move(edit))
    , m_sheet(this, m_edit, [this](const Error &error) { emit failed(error); })
    , m_dateWords(new QLabel(this))
    , m_zone(new QLabel(this))
    , m_deadlineClash(new QLabel(this))
{
    m_deadlineClash->setObjectName(u"deadlineClashLabel"_s);
    for (QLabel *hint : {m_dateWords, m_zone, m_deadlineClash})
        showPlain(hint);
    m_dateWords->setObjectName(u"dateWords"_s);
    m_zone->setObjectName(u"zoneLabel"_s);
    auto *form = new FormColumns(this);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(form);
    addSubject(form);
    addTime(form);
    addPlace(form);
    addLanguages(form);
    addRegistration(form);
    addFigures(form);
    addPeople(form);
}

void SessionOverview::addSubject(FormColumns *form)
{
    auto *rows = form->addSection(tr("Session"), Column::First);
    addRow(rows, shortened(m_sheet.line("number", &Session::number)));
    addRow(rows, m_sheet.line("title", &Session::title));
    addRow(rows, m_sheet.choice("status", &Session::status));
    m_wasAnnounced =
        m_sheet.check("was_announced", &Session::wasAnnounced, tr("It was announced before"));
    m_wasAnnounced->setToolTip(tr("Then the public sees that it is postponed or cancelled"));
    addRow(rows, {}, m_wasAnnounced);
    m_subject = rows;
    addRow(rows, m_sheet.choice("form", &Session::form, tr("Not set")));
    addRow(rows, hinted(m_sheet.line("topics", &Session::topics), tr("climate, evaluation")));
}

void SessionOverview::addTime(FormColumns *form)
{
    auto *rows = form->addSection(tr("Date and time"), Column::First);
    auto *date = hinted(m_sheet.line("date", &Session::date), tr("2024-05-21"));
    date->setToolTip(tr("A day (2024-05-21), a month (2024-05), a year (2024), or nothing while "
                        "it is to be announced"));
    addRow(rows, date->label(), withHint(date, m_dateWords));
    addRow(rows, hinted(shortened(m_sheet.line("start", &Session::start)), tr("14:00")));
    auto *end = hinted(shortened(m_sheet.line("end", &Session::end)), tr("15:30"));
    addRow(rows, end->label(), withHint(end, m_zone));
}

void SessionOverview::addPlace(FormColumns *form)
{
    auto *rows = form->addSection(tr("Place"), Column::First);
    addRow(rows, m_sheet.choice("mode", &Session::mode, tr("Not set")));
    addRow(rows, m_sheet.line("venue", &Session::venue));
    addRow(rows, m_sheet.line("room", &Session::room));
    addRow(rows, hinted(shortened(m_sheet.line("capacity", &Session::capacity)), tr("no limit")));
    auto *meeting = m_sheet.line("meeting_url", &Session::meetingUrl);
    auto *hint = new QLabel(tr("Never public: it is sent only to those who take part."), this);
    hint->setObjectName(u"meetingHint"_s);
    addRow(rows, meeting->label(), withHint(meeting, hint));
}

void SessionOverview::addLanguages(FormColumns *form)
{
    auto *rows = form->addSection(tr("Languages and access"), Column::First);
    addRow(rows, hinted(m_sheet.line("languages", &Session::languages), tr("en, fr")));
    addRow(rows, hinted(m_sheet.line("interpretation", &Session::interpretation), tr("fr, ar")));
    addRow(rows, {}, m_sheet.check("sign_language", &Session::signLanguage, tr("Sign language")));
    addRow(rows, {}, m_sheet.check("captions", &Session::captions, tr("Live captions")));
}

void SessionOverview::addRegistration(FormColumns *form)
{
    auto *rows = form->addSection(tr("Registration"), Column::Second);
    addRow(rows,
           hinted(m_sheet.line("registration_url", &Session::registrationUrl), tr("https://…")));
    auto *deadline = hinted(m_sheet.line("registration_deadline", &Session::registrationDeadline),
                            tr("2024-05-17"));
    addRow(rows, deadline->label(), withHint(deadline, m_deadlineClash));
    addRow(rows,
           hinted(shortened(m_sheet.line("per_organization_limit", &Session::perOrganizationLimit)),
                  tr("as series")));
    addRow(rows, {},
           m_sheet.check("observers_allowed", &Session::observersAllowed,
                         tr("Observers may take part")));
    addRow(rows,
           m_sheet.choice("attribution", &Session::attribution,
                          tr("Not set: only speakers are named")));
}

void SessionOverview::addFigures(FormColumns *form)
{
    auto *rows = form->addSection(tr("Afterwards"), Column::Second);
    addRow(rows,
           hinted(shortened(m_sheet.line("participants_reported", &Session::participantsReported)),
                  tr("counted")));
    addRow(rows, {},
           m_sheet.check("participants_approximate", &Session::participantsApproximate,
                         tr("The number is approximate")));
    m_follows = new FollowsList(m_workspace, m_edit, this);
    addWideRow(rows, tr("Continues these earlier sessions"), m_follows);
}

void SessionOverview::addPeople(FormColumns *form)
{
    auto *people = form->addSection(tr("People"), Column::Second);
    m_coOrganizers = new OrganizationList(
        m_workspace, u"coOrganizers"_s, tr("Co-organizers"),
        [this](const QList<OrganizationId> &organizations) {
            return m_edit("co_organizers",
                          [&](Session &session) { session.coOrganizers = organizations; });
        },
        this);
    addWideRow(people, tr("Co-organizers"), m_coOrganizers);
    m_team = new TeamTable(m_workspace, m_edit, this);
    addWideRow(people, tr("Team"), m_team);
    auto *agenda = form->addSection(tr("Agenda"), Column::Both);
    m_agenda = new AgendaTable(m_workspace, m_edit, this);
    connect(m_agenda, &AgendaTable::sheetRequested, this, &SessionOverview::sheetRequested);
    addWideRow(agenda, {}, m_agenda);
}

void SessionOverview::show(const Session &session, const Series &series, bool another)
{
    m_sheet.show(session, another);
    m_subject->setRowVisible(m_wasAnnounced,
                             session.status == SessionStatus::Postponed
                                 || session.status == SessionStatus::Cancelled);
    m_dateText = dateWords(session.date);
    m_timeText = timeWords({session.date.day(), session.start, session.end, series.timeZone});
    if (series.timeZone.isEmpty())
        m_timeText = tr("The series has no time zone yet.");
    else if (m_timeText.isEmpty())
        m_timeText = series.timeZone;
    showClashes({});
    m_coOrganizers->setOrganizations(session.coOrganizers);
    m_team->setTeam(session.team);
    m_agenda->setAgenda(session);
    m_follows->setFollows(session);
}

void SessionOverview::showClashes(const QList<NamedClash> &clashes)
{
    QStringList date{m_dateText};
    QStringList time{m_timeText};
    QStringList deadline;
    for (const NamedClash &clash : clashes) {
        if (clash.acknowledged)
            continue;
        const QString words = u"⚠ "_s + worded(clash);
        if (clash.kind == ClashKind::OutsideSeries)
            date.append(words);
        else if (clash.kind == ClashKind::EndsBeforeStart)
            time.append(words);
        else if (clash.kind == ClashKind::DeadlineAfterSession)
            deadline.append(words);
    }
    m_dateWords->setText(date.join(u'\n'));
    m_zone->setText(time.join(u'\n'));
    m_deadlineClash->setText(deadline.join(u'\n'));
    m_deadlineClash->setVisible(!deadline.isEmpty());
}

void SessionOverview::setReadOnly(bool readOnly)
{
    m_sheet.setReadOnly(readOnly);
    m_coOrganizers->setReadOnly(readOnly);
    m_team->setReadOnly(readOnly);
    m_agenda->setReadOnly(readOnly);
    m_follows->setReadOnly(readOnly);
}

void SessionOverview::commit()
{
    m_sheet.commit();
}

} // namespace convenor
