// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/people/peoplepage.h"

#include "base/filename.h"
#include "domain/countries.h"
#include "ui/people/personpanel.h"
#include "ui/support/prompts.h"
#include "ui/widgets/directoryfacets.h"
#include "ui/widgets/listanddetail.h"
#include "ui/widgets/retentionwindow.h"
#include "usecases/directory.h"
#include "usecases/retention.h"
#include "usecases/workspace.h"

#include <QDir>

namespace convenor {

using namespace Qt::StringLiterals;

namespace {

ListWords words()
{
    ListWords words;
    words.name = u"person"_s;
    words.list = PeoplePage::tr("People");
    words.filter = PeoplePage::tr("Find people");
    words.add = PeoplePage::tr("New person");
    words.remove = PeoplePage::tr("Remove person");
    words.emptyTitle = PeoplePage::tr("Nobody is here yet");
    words.emptyText = PeoplePage::tr(
        "People speak, take part and keep notes. They are kept here over all years, each of them "
        "once, with what they did at every session.");
    words.noMatch = PeoplePage::tr("Nobody fits what is looked for");
    words.count = [](int count) { return PeoplePage::tr("%L1 people").arg(count); };
    return words;
}

} // namespace

PeoplePage::PeoplePage(Workspace &workspace, Prompts &prompts, QWidget *parent)
    : Page(workspace, prompts, parent)
    , m_people(
          words(), source(), [this](PersonId id) { showPerson(id); },
          [this](const Error &error) { emit failed(error); }, this)
    , m_panes(new ListAndDetail(u"people"_s, m_people.pane(),
                                tr("Choose somebody to see all that is known of them"), this))
{
    setObjectName(u"peoplePage"_s);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_panes);
    ListPane *pane = m_people.pane();
    pane->setReadOnly(workspace.isReadOnly());
    connect(pane, &ListPane::addRequested, this, &PeoplePage::addPerson);
    connect(pane, &ListPane::removeRequested, this, &PeoplePage::removePerson);
    connect(pane, &ListPane::activated, this, [this] {
        if (m_panel)
            m_panel->focusName();
    });
    pane->setFacets(directoryFacets(Directory(workspace)));
    m_people.ask();
}

void PeoplePage::refresh(const ChangeSet &changes)
{
    if (m_panel && !m_panel->refresh(changes)) {
        m_people.chooseNeighbour();
        setPanel(nullptr);
    }
    const bool isTouched = changes.touches(Kind::Person) || changes.touches(Kind::Organization)
        || changes.touches(Kind::Session) || changes.touches(Kind::Registration);
    if (!isTouched)
        return;
    m_people.pane()->setFacets(directoryFacets(Directory(workspace())));
    m_people.ask();
}

bool PeoplePage::reveal(Kind kind, qint64 id)
{
    const PersonId person(id);
    if (kind != Kind::Person || !Directory(workspace()).person(person))
        return false;
    if ((m_panel && m_panel->person() == person) || showPerson(person))
        m_people.reveal(person);
    return true;
}

void PeoplePage::commitPending()
{
    if (m_panel)
        m_panel->commit();
}

PeoplePage::People::Source PeoplePage::source()
{
    People::Source source;
    source.columns = {
        {tr("Name"), [](const PersonRow &row) { return row.name; }},
        {tr("Position"), [](const PersonRow &row) { return row.position; }},
        {tr("Organization"), [](const PersonRow &row) { return row.organizationName; }},
        {tr("Country"), [](const PersonRow &row) { return countryName(row.country); }},
        {tr("E-mail"), [](const PersonRow &row) { return row.email; }},
    };
    source.orders = {{0, PeopleOrder::Name},
                     {2, PeopleOrder::Organization},
                     {3, PeopleOrder::Country},
                     {4, PeopleOrder::Email}};
    const Directory directory(workspace());
    source.ids = [directory](const PeopleQuery &query) { return directory.people(query); };
    source.rows = [directory](const QList<PersonId> &ids) { return directory.rows(ids); };
    source.narrow = [](PeopleQuery &query, const ListPane &pane) {
        query.where = directoryFilter(pane);
    };
    return source;
}

bool PeoplePage::showPerson(PersonId id)
{
    if (m_panel && !m_panel->commit()) {
        m_people.reveal(m_panel->person());
        return false;
    }
    auto *panel = new PersonPanel(workspace(), id, this);
    connect(panel, &PersonPanel::failed, this, &Page::failed);
    connect(panel, &PersonPanel::sessionRequested, this,
            [this](SessionId session) { emit revealRequested(Kind::Session, session.value()); });
    connect(panel, &PersonPanel::exportRequested, this, &PeoplePage::exportPerson);
    connect(panel, &PersonPanel::eraseRequested, this, &PeoplePage::erasePerson);
    connect(panel, &PersonPanel::added, this, [this](PersonId added, const QString &name) {
        m_people.reveal(added);
        emit done(tr("%1 added").arg(name));
    });
    setPanel(panel);
    return true;
}

void PeoplePage::setPanel(PersonPanel *panel)
{
    m_panel = panel;
    m_panes->setDetail(panel);
}

void PeoplePage::addPerson()
{
    const QString looked = m_people.pane()->filter().simplified();
    const bool isUnknown = m_people.isEmpty();
    if (!showPerson({}))
        return;
    m_people.chooseNone();
    if (isUnknown)
        m_panel->suggestName(looked);
    m_panel->focusName();
}

void PeoplePage::exportPerson()
{
    commitPending();
    const auto person = Directory(workspace()).person(m_panel->person());
    if (!person)
        return;
    const QString path = prompts().fileToSave(tr("Export everything kept of %1").arg(person->name),
                                              safeFileName(person->name) + u".json"_s,
                                              tr("Data (*.json);;PDF (*.pdf)"));
    if (path.isEmpty())
        return;
    const auto written = Retention(workspace()).exportPerson(person->id, path);
    if (written)
        emit told(tr("Written: %1").arg(QDir::toNativeSeparators(path)));
    else
        emit failed(written.error());
}

void PeoplePage::erasePerson()
{
    commitPending();
    auto *window = new RetentionWindow(workspace(), prompts(), m_panel->person(), this);
    window->setAttribute(Qt::WA_DeleteOnClose);
    connect(window, &RetentionWindow::told, this, &Page::told);
    window->open();
}

void PeoplePage::removePerson()
{
    Directory directory(workspace());
    const auto person = directory.person(m_people.chosen());
    const auto removed =
        person.and_then([&](const Person &each) { return directory.removePerson(each.id); });
    if (removed) {
        emit done(tr("%1 removed").arg(person->name));
    } else if (removed.error().kind == ErrorKind::Conflict && !removed.error().list.isEmpty()) {
        QStringList places;
        for (const Problem &problem : removed.error().list)
            places.append(worded(problem));
        prompts().tell(tr("%1: %2.").arg(worded(removed.error()), wayOut(removed.error())), places);
    } else {
        emit failed(removed.error());
    }
}

} // namespace convenor
