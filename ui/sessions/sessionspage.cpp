// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/sessions/sessionspage.h"

#include "ui/sessions/sessionlist.h"
#include "ui/sessions/sessionpane.h"
#include "ui/support/firstseries.h"
#include "ui/support/prompts.h"
#include "ui/widgets/emptystate.h"
#include "usecases/workspace.h"

#include <QSettings>
#include <QSplitter>
#include <QStackedLayout>

namespace convenor {

using namespace Qt::StringLiterals;

namespace {

const QString splitterKey = u"sessions/splitter"_s;

/// Parts of a copy are parts of their own.
template <class Part>
void forgetIds(QList<Part> &parts)
{
    for (Part &part : parts)
        part.id = {};
}

/// What a second session on the same lines has in common with the first.
Session templateOf(Session session)
{
    session.id = {};
    session.key.clear();
    session.number = 0;
    session.date = {};
    session.status = SessionStatus::Idea;
    session.wasAnnounced = false;
    session.registrationUrl.clear();
    session.registrationDeadline = {};
    session.meetingUrl.clear();
    session.participantsReported.reset();
    session.participantsApproximate = false;
    session.summary.clear();
    session.summaryState = SummaryState::None;
    session.clearances.clear();
    session.summarySteps.clear();
    session.speakers.clear();
    session.translations.clear();
    forgetIds(session.team);
    forgetIds(session.agenda);
    return session;
}

} // namespace

SessionsPage::SessionsPage(Workspace &workspace, Prompts &prompts, Jobs &jobs, QWidget *parent)
    : Page(workspace, prompts, parent)
    , m_programme(workspace)
    , m_stack(new QStackedLayout(this))
    , m_splitter(new QSplitter(this))
    , m_list(new SessionList(m_splitter))
    , m_pane(new SessionPane(workspace, prompts, jobs, m_splitter))
{
    setObjectName(u"sessionsPage"_s);
    buildLists();
    buildEmptyStates();
    m_list->setReadOnly(workspace.isReadOnly());
    m_pane->setReadOnly(workspace.isReadOnly());
    setSeries({});
}

void SessionsPage::buildLists()
{
    m_splitter->setObjectName(u"sessionsSplitter"_s);
    m_splitter->setChildrenCollapsible(false);
    m_splitter->setStretchFactor(0, 0);
    m_splitter->setStretchFactor(1, 1);
    m_splitter->setSizes({480, 760});
    m_splitter->restoreState(QSettings().value(splitterKey).toByteArray());
    m_stack->addWidget(m_splitter);
    connect(m_splitter, &QSplitter::splitterMoved, this,
            [this] { QSettings().setValue(splitterKey, m_splitter->saveState()); });
    connect(m_list, &SessionList::currentChanged, this, &SessionsPage::showCurrent);
    connect(m_list, &SessionList::addRequested, this, &SessionsPage::add);
    connect(m_list, &SessionList::duplicateRequested, this, &SessionsPage::duplicate);
    connect(m_list, &SessionList::removeRequested, this, &SessionsPage::remove);
    connect(m_pane, &SessionPane::done, this, &Page::done);
    connect(m_pane, &SessionPane::told, this, &Page::told);
    connect(m_pane, &SessionPane::failed, this, &Page::failed);
    connect(m_pane, &SessionPane::notesMailRequested, this,
            [this] { emit notesMailRequested(chosenSession()); });
    connect(m_pane, &SessionPane::translationsRequested, this, [this] {
        const SessionId session = chosenSession();
        emit translationRequested({Kind::Session, session.value(), session, {}, {}});
    });
    connect(m_pane, &SessionPane::personRequested, this,
            [this](PersonId id) { emit revealRequested(Kind::Person, id.value()); });
    connect(m_pane, &SessionPane::compared, this, &SessionsPage::compared);
    connect(m_pane, &SessionPane::noteRequested, this,
            [this](NoteId id) { emit revealRequested(Kind::Note, id.value()); });
    connect(m_pane, &SessionPane::notesRequested, this, &SessionsPage::notesRequested);
    connect(m_pane, &SessionPane::actionRequested, this,
            [this](ActionId id) { emit revealRequested(Kind::Action, id.value()); });
    connect(m_pane, &SessionPane::summaryRequested, this, &SessionsPage::summaryRequested);
}

void SessionsPage::buildEmptyStates()
{
    m_noSession = new EmptyState(
        u"noSession"_s, tr("No session yet"),
        tr("A series is made of sessions. Begin with an idea: a number and a title are enough, "
           "date, speakers and the rest can come later."),
        tr("Plan the first session"), this);
    m_noSession->setReadOnly(workspace().isReadOnly());
    m_noSeries = noSeriesYet(workspace(), this);
    m_stack->addWidget(m_noSession);
    m_stack->addWidget(m_noSeries);
    connect(m_noSession, &EmptyState::firstStepTaken, this, &SessionsPage::add);
    connect(m_noSeries, &EmptyState::firstStepTaken, this, [this] {
        const auto added = addFirstSeries(workspace(), prompts());
        if (!added) {
            if (added.error().kind != ErrorKind::Cancelled)
                emit failed(added.error());
            return;
        }
        emit done(tr("Series added"));
        emit revealRequested(Kind::Series, added->value());
    });
}

void SessionsPage::setSeries(SeriesId series)
{
    if (series != m_series)
        commitPending();
    m_series = series;
    loadList();
}

void SessionsPage::loadList()
{
    if (m_series.isNull()) {
        m_list->setRows({});
        m_pane->show({});
        m_stack->setCurrentWidget(m_noSeries);
        return;
    }
    const auto rows = m_programme.sessions(m_series);
    if (!rows) {
        emit failed(rows.error());
        return;
    }
    m_list->setRows(*rows);
    m_stack->setCurrentWidget(rows->isEmpty() ? static_cast<QWidget *>(m_noSession) : m_splitter);
    showCurrent();
}

void SessionsPage::showCurrent()
{
    const SessionId current = m_list->current();
    m_pane->show(current);
    m_pane->setVisible(!current.isNull());
}

void SessionsPage::refresh(const ChangeSet &changes)
{
    m_pane->refresh(changes);
    if (changes.touches(Kind::Session) || changes.touches(Kind::Registration)
        || changes.touches(Kind::Series, m_series.value()))
        loadList();
}

bool SessionsPage::focusField(const QByteArray &field)
{
    if (field != "summary")
        return Page::focusField(field);
    emit summaryRequested(m_pane->current());
    return true;
}

bool SessionsPage::reveal(Kind kind, qint64 id)
{
    if (kind != Kind::Session)
        return false;
    const auto session = m_programme.session(SessionId(id));
    if (!session)
        return false;
    if (session->series != m_series)
        setSeries(session->series);
    return m_list->select(session->id);
}

SessionId SessionsPage::chosenSession() const
{
    return m_list->current();
}

void SessionsPage::commitPending()
{
    m_pane->commit();
}

void SessionsPage::add()
{
    commitPending();
    Session session;
    session.series = m_series;
    session.title = tr("New session");
    shown(m_programme.addSession(session), tr("Session added"));
}

void SessionsPage::duplicate()
{
    commitPending();
    const auto session = m_programme.session(m_list->current());
    if (!session) {
        emit failed(session.error());
        return;
    }
    shown(m_programme.addSession(templateOf(*session)),
          tr("Session %1 duplicated").arg(session->number));
}

void SessionsPage::shown(const Result<SessionId> &added, const QString &message)
{
    if (!added) {
        emit failed(added.error());
        return;
    }
    loadList();
    m_list->select(*added);
    m_pane->editTitle();
    emit done(message);
}

void SessionsPage::remove()
{
    const SessionId current = m_list->current();
    const auto rows = m_programme.sessions(m_series);
    if (!rows) {
        emit failed(rows.error());
        return;
    }
    for (const SessionRow &row : *rows) {
        if (row.id != current || !wantsRemoval(row))
            continue;
        const auto removed = m_programme.removeSession(current);
        if (!removed) {
            emit failed(removed.error());
            return;
        }
        loadList();
        emit done(tr("Session %1 removed").arg(row.number));
    }
}

bool SessionsPage::wantsRemoval(const SessionRow &row)
{
    const bool isBare =
        row.speakers == 0 && row.registrations == 0 && row.summaryState == SummaryState::None;
    return isBare
        || prompts().confirm(
            tr("Remove session %1 “%2”?").arg(QString::number(row.number), row.title),
            tr("Its speakers (%1), registrations (%2), notes, action points and files are removed "
               "with it; undo brings all of it back.")
                .arg(row.speakers)
                .arg(row.registrations),
            tr("Remove"));
}

} // namespace convenor
