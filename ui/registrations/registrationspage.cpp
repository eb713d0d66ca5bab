// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/registrations/registrationspage.h"

#include "ui/registrations/deskactions.h"
#include "ui/registrations/deskheader.h"
#include "ui/registrations/queuepane.h"
#include "ui/registrations/registrationpanel.h"
#include "ui/support/theme.h"
#include "ui/widgets/listanddetail.h"
#include "ui/widgets/reasonbar.h"
#include "usecases/decisions.h"
#include "usecases/wording.h"
#include "usecases/workspace.h"

namespace convenor {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype namesInAQuestion = 3;

/// "Ana, Ben, Cem and 9 more"
QString someOf(const QList<Problem> &list)
{
    QStringList names;
    for (const Problem &each : list.first(qMin(list.size(), namesInAQuestion)))
        names.append(each.where);
    const qsizetype more = list.size() - names.size();
    return more > 0 ? RegistrationsPage::tr("%1 and %2 more").arg(names.join(u", "_s)).arg(more)
                    : names.join(u", "_s);
}

QStringList regretReasons()
{
    QStringList reasons;
    for (size_t i = 0; i < wordsOf<RegretReason>.size(); ++i)
        reasons.append(label(RegretReason(i)));
    return reasons;
}

} // namespace

RegistrationsPage::RegistrationsPage(Workspace &workspace, Prompts &prompts, QWidget *parent)
    : Page(workspace, prompts, parent)
    , m_reviewing(workspace)
    , m_actions(new DeskActions(this))
    , m_header(new DeskHeader(this))
    , m_queue(new QueuePane(workspace, *m_actions, this))
    , m_panel(new RegistrationPanel(workspace, *m_actions, this))
    , m_answer([this](const Result<ReviewDesk> &desk) { take(desk); })
{
    setObjectName(u"registrationsPage"_s);
    auto *panes = new ListAndDetail(u"registrations"_s, m_queue,
                                    tr("Choose a registration to decide it"), this);
    panes->setDetail(m_panel);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(gridStep);
    layout->addWidget(m_header);
    layout->addWidget(panes, 1);
    const bool readOnly = workspace.isReadOnly();
    m_header->setReadOnly(readOnly);
    m_queue->setReadOnly(readOnly);
    m_actions->setReadOnly(readOnly);
    connectParts();
}

void RegistrationsPage::connectParts()
{
    connect(m_header, &DeskHeader::targetChosen, this, &RegistrationsPage::setTarget);
    connect(m_header, &DeskHeader::importRequested, this, &RegistrationsPage::importRequested);
    connect(m_header, &DeskHeader::nextAccepted, this, &RegistrationsPage::acceptNext);
    connect(m_queue, &QueuePane::currentChanged, this, &RegistrationsPage::showCurrent);
    connect(m_queue, &QueuePane::selectionChanged, this, &RegistrationsPage::showState);
    connect(m_queue, &QueuePane::failed, this, &Page::failed);
    connect(m_queue, &QueuePane::importRequested, this, &RegistrationsPage::importRequested);
    connect(m_queue, &QueuePane::pasted, this, &RegistrationsPage::pasted);
    connect(m_panel, &RegistrationPanel::done, this, &Page::done);
    connect(m_panel, &RegistrationPanel::failed, this, &Page::failed);
    connect(m_panel, &RegistrationPanel::personRequested, this,
            [this](PersonId id) { emit revealRequested(Kind::Person, id.value()); });
    connect(m_panel, &RegistrationPanel::organizationRequested, this,
            [this](OrganizationId id) { emit revealRequested(Kind::Organization, id.value()); });
    connect(m_panel->reasonBar(), &ReasonBar::given, this, [this](const QString &reason) {
        if (const auto question = std::exchange(m_question, {}))
            decide(question->ids, question->decision, reason);
    });
    connect(m_panel->reasonBar(), &ReasonBar::cancelled, this, [this] {
        closeQuestion();
        m_queue->focusList();
    });
    connect(m_actions, &DeskActions::decisionAsked, this,
            [this](Decision decision) { decide(chosen(), decision); });
    connect(m_actions, &DeskActions::seenAsked, this, &RegistrationsPage::markSeen);
    connect(m_actions, &DeskActions::moveAsked, this, &RegistrationsPage::moveInLine);
}

void RegistrationsPage::setSeries(SeriesId series)
{
    if (series == m_series)
        return;
    m_series = series;
    m_session.reset();
    m_header->clear();
    closeQuestion();
    m_panel->showNothing();
    askDesk();
}

void RegistrationsPage::refresh(const ChangeSet &changes)
{
    const bool isTouched = changes.touches(Kind::Registration) || changes.touches(Kind::Person)
        || changes.touches(Kind::Organization) || changes.touches(Kind::Session)
        || changes.touches(Kind::Series);
    if (!isTouched)
        return;
    askDesk();
    m_queue->ask();
    if (!m_panel->registration().isNull())
        showCurrent();
}

bool RegistrationsPage::reveal(Kind kind, qint64 id)
{
    const auto review = m_reviewing.review(RegistrationId(id));
    if (kind != Kind::Registration || !review)
        return false;
    m_series = review->registration.series;
    setTarget(review->registration.session);
    m_queue->reveal(review->registration.id);
    return true;
}

void RegistrationsPage::commitPending()
{
    m_panel->commit();
}

void RegistrationsPage::askDesk()
{
    if (m_series.isNull())
        return;
    m_answer.ask([reviewing = m_reviewing, series = m_series, session = m_session] {
        const auto target = session ? Result<SessionId>(*session) : reviewing.firstTarget(series);
        return target.and_then([&](SessionId of) { return reviewing.desk(series, of); });
    });
}

void RegistrationsPage::take(const Result<ReviewDesk> &desk)
{
    if (!desk) {
        // The session is no more, or its series, which the window tells next.
        const bool isGone = desk.error().kind == ErrorKind::NotFound;
        if (!isGone)
            emit failed(desk.error());
        else if (m_session && desk.error().reason.code == "session.missing") {
            m_session.reset();
            askDesk();
        }
        return;
    }
    m_desk = std::make_shared<ReviewDesk>(*desk);
    m_session = desk->session;
    m_header->show(*m_desk);
    m_queue->setTarget(m_series, desk->session);
    m_queue->setDesk(m_desk);
    if (!m_queue->current().isNull())
        showCurrent();
}

void RegistrationsPage::setTarget(SessionId session)
{
    if (m_session == session)
        return;
    m_panel->commit();
    closeQuestion();
    m_session = session;
    m_header->clear();
    m_queue->setTarget(m_series, session);
    m_panel->showNothing();
    askDesk();
}

void RegistrationsPage::showCurrent()
{
    const RegistrationId id = m_queue->current();
    if (id != m_panel->registration())
        closeQuestion();
    const auto review =
        id.isNull() ? Result<Review>(failure(ErrorKind::NotFound, {})) : m_reviewing.review(id);
    if (review) {
        const auto known = m_desk->proposals.constFind(id);
        m_panel->show(*review,
                      known == m_desk->proposals.cend() ? std::nullopt : std::optional(*known));
    } else {
        m_panel->showNothing();
        if (review.error().kind != ErrorKind::NotFound)
            emit failed(review.error());
    }
    showState();
}

void RegistrationsPage::showState()
{
    const QList<RegistrationId> ids = chosen();
    const auto rows = m_reviewing.rows(ids.first(qMin(ids.size(), qsizetype(1))));
    const QueueRow row = rows && !rows->isEmpty() ? rows->first() : QueueRow();
    m_actions->setState(!ids.isEmpty(),
                        ids.size() == 1 && row.state == RegistrationState::Waitlisted,
                        ids.size() > 1 || row.isChanged);
}

QList<RegistrationId> RegistrationsPage::chosen() const
{
    return m_queue->selected();
}

void RegistrationsPage::decide(const QList<RegistrationId> &ids, Decision decision,
                               const QString &reason)
{
    closeQuestion();
    if (ids.isEmpty())
        return;
    m_panel->commit();
    const bool goesOn = decision != Decision::TakeBack && ids == chosen();
    const RegistrationId next = m_queue->nextUndecided(ids);
    const auto decided = Decisions(workspace()).decide(ids, decision, reason);
    if (!decided && decided.error().reason.code == "decision.reason-missing") {
        askReason({decision, ids}, decided.error());
        return;
    }
    m_queue->focusList();
    if (!decided) {
        emit failed(decided.error());
        return;
    }
    if (*decided == 0) {
        emit told(tr("That is decided so already"));
        return;
    }
    m_queue->markDecided(ids);
    if (goesOn)
        m_queue->choose(next);
    emit done(convenor::told(decision, *decided, nameOf(ids.first())));
}

void RegistrationsPage::askReason(const Question &question, const Error &error)
{
    m_question = question;
    const qsizetype count = question.ids.size();
    const Assessment assessment = m_desk->proposals.value(question.ids.first()).assessment;
    const QString who = someOf(error.list);
    ReasonBar *bar = m_panel->reasonBar();
    if (question.decision == Decision::Regret) {
        const auto likely = likelyReason(assessment);
        bar->askUsual(count == 1 ? tr("Regret %1: why?").arg(who)
                                 : tr("Regret %L1 registrations: why? (%2)").arg(count).arg(who),
                      regretReasons(), likely ? std::optional(int(*likely)) : std::nullopt);
    } else if (count == 1) {
        bar->askWhy(tr("%1 is to be accepted against the proposal (%2). Why?")
                        .arg(who, label(assessment.outcome).toLower()));
    } else {
        bar->askWhy(tr("%L1 of %L2 are to be accepted against the proposal: %3. Why?")
                        .arg(error.list.size())
                        .arg(count)
                        .arg(who));
    }
}

void RegistrationsPage::closeQuestion()
{
    m_question.reset();
    m_panel->reasonBar()->hide();
}

void RegistrationsPage::acceptNext(RegistrationId id)
{
    const Assessment assessment = m_desk->proposals.value(id).assessment;
    const bool isObserver = proposedDecision(assessment) == Decision::AcceptAsObserver;
    decide({id}, isObserver ? Decision::AcceptAsObserver : Decision::Accept);
}

void RegistrationsPage::markSeen()
{
    const QList<RegistrationId> ids = chosen();
    const auto seen = Decisions(workspace()).seen(ids);
    if (!seen)
        emit failed(seen.error());
    else
        emit done(ids.size() == 1 ? tr("Changes of %1 seen").arg(nameOf(ids.first()))
                                  : tr("Changes of %L1 registrations seen").arg(ids.size()));
}

void RegistrationsPage::moveInLine(int places)
{
    const RegistrationId id = m_queue->current();
    const auto moved = Decisions(workspace()).moveInLine(id, places);
    if (moved)
        emit done(tr("%1 moved on the waiting list").arg(nameOf(id)));
    else
        emit failed(moved.error());
}

QString RegistrationsPage::nameOf(RegistrationId id) const
{
    return m_desk->proposals.value(id).name;
}

} // namespace convenor
