// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/people/personpanel.h"

#include "domain/countries.h"
#include "ui/widgets/formcolumns.h"
#include "ui/widgets/referencefield.h"
#include "ui/widgets/shortlist.h"
#include "usecases/attendeewords.h"
#include "usecases/correspondence.h"
#include "usecases/workspace.h"

#include <QCompleter>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QTimeZone>

namespace convenor {

using namespace Qt::StringLiterals;

namespace {

/// The word of a role, of any of the sets that appearances have them from.
QString roleWords(const QString &word)
{
    if (const auto role = fromWord<SpeakerRole>(word))
        return label(*role);
    if (const auto role = fromWord<TeamRole>(word))
        return label(*role);
    if (const auto capacity = fromWord<Capacity>(word))
        return label(*capacity);
    return word == u"team" ? PersonPanel::tr("Team") : word;
}

QString stateWords(const Appearance &appearance)
{
    if (appearance.attended)
        return PersonPanel::tr("Attended");
    if (const auto state = fromWord<SpeakerState>(appearance.state))
        return label(*state);
    const auto state = fromWord<RegistrationState>(appearance.state);
    return state ? label(*state) : QString();
}

/// With the state of what is to be done, or decided, after it.
QString wordsOfTrace(const Trace &trace)
{
    if (trace.kind == TraceKind::Sent)
        return dateWords(PartialDate::fromText(trace.text).value_or(PartialDate()));
    const QString words = trace.text.simplified();
    if (const auto action = fromWord<ActionState>(trace.state);
        action && trace.kind != TraceKind::Asked)
        return PersonPanel::tr("%1 (%2)").arg(words, label(*action).toLower());
    const auto request = fromWord<RequestState>(trace.state);
    return request ? PersonPanel::tr("%1 (%2)").arg(words, label(*request).toLower()) : words;
}

QList<Column<Appearance>> appearanceColumns()
{
    return {
        {PersonPanel::tr("Session"),
         [](const Appearance &each) {
             return each.session.isNull() ? PersonPanel::tr("%1, all of it").arg(each.series)
                                          : u"%1. %2"_s.arg(each.number).arg(each.title);
         }},
        {PersonPanel::tr("Date"), [](const Appearance &each) { return dateWords(each.date); }},
        {PersonPanel::tr("Role"), [](const Appearance &each) { return roleWords(each.role); }},
        {PersonPanel::tr("State"), [](const Appearance &each) { return stateWords(each); }},
    };
}

QList<Column<Trace>> traceColumns()
{
    return {
        {PersonPanel::tr("What"), [](const Trace &each) { return label(each.kind); }},
        {PersonPanel::tr("Words"), [](const Trace &each) { return wordsOfTrace(each); }},
        {PersonPanel::tr("Session"),
         [](const Trace &each) { return u"%1. %2"_s.arg(each.number).arg(each.title); }},
        {PersonPanel::tr("Date"), [](const Trace &each) { return dateWords(each.date); }},
    };
}

QList<Column<MailingRow>> mailingColumns()
{
    const auto day = [](const QDateTime &moment) { return PartialDate(moment.date()); };
    return {
        {PersonPanel::tr("What"),
         [](const MailingRow &each) { return each.told ? label(*each.told) : label(each.kind); }},
        {PersonPanel::tr("Session"),
         [](const MailingRow &each) {
             return each.session.isNull() ? PersonPanel::tr("%1, all of it").arg(each.about)
                                          : u"%1. %2"_s.arg(each.number).arg(each.about);
         }},
        {PersonPanel::tr("Date"),
         [day](const MailingRow &each) {
             return each.sentAt.isValid()
                 ? dateWords(day(each.sentAt))
                 : PersonPanel::tr("Draft of %1").arg(dateWords(day(each.madeAt)));
         }},
    };
}

QStringList timeZoneNames()
{
    static const QStringList names = [] {
        QStringList all;
        for (const QByteArray &id : QTimeZone::availableTimeZoneIds())
            all.append(QString::fromUtf8(id));
        return all;
    }();
    return names;
}

} // namespace

PersonPanel::PersonPanel(Workspace &workspace, PersonId id, QWidget *parent)
    : QWidget(parent)
    , m_workspace(workspace)
    , m_directory(workspace)
    , m_id(id)
    , m_form(new FormColumns(this))
    , m_sheet(
          m_form->widget(),
          [this](const QByteArray &field, const auto &change) { return write(field, change); },
          [this](const Error &error) { emit failed(error); })
    , m_appearances(appearanceColumns())
    , m_traces(traceColumns())
    , m_mailings(mailingColumns())
{
    setObjectName(u"personPanel"_s);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_form);
    buildNames();
    buildContact();
    buildTexts();
    buildMail();
    buildData();
    m_sheet.setReadOnly(workspace.isReadOnly());
    m_organization->setReadOnly(workspace.isReadOnly());
    m_country->setReadOnly(workspace.isReadOnly());
    show(true);
}

void PersonPanel::buildNames()
{
    QFormLayout *names = m_form->addSection(tr("Name"), FormColumns::Column::First);
    m_name = m_sheet.line("name", &Person::name);
    m_name->setPlaceholder(tr("As they write it themselves"));
    addRow(names, m_name);
    addRow(names, m_sheet.line("honorific", &Person::honorific));
    addRow(names, m_sheet.line("given_name", &Person::givenName));
    addRow(names, m_sheet.line("family_name", &Person::familyName));
    FieldEditor *pronounced = m_sheet.line("pronounced", &Person::pronounced);
    pronounced->setPlaceholder(tr("For the moderator to read out"));
    addRow(names, pronounced);
}

void PersonPanel::buildContact()
{
    QFormLayout *work = m_form->addSection(tr("Position"), FormColumns::Column::First);
    Reference organization;
    organization.find = organizationsNamed(m_workspace);
    organization.commit = [this](qint64 id) {
        return write("organization",
                     [id](Person &person) { person.organization = OrganizationId(id); });
    };
    organization.add = [this](const QString &name) {
        Organization added;
        added.name = name;
        return m_directory.addOrganization(added).map([](OrganizationId id) { return id.value(); });
    };
    organization.addition = tr("Add “%1” as a new organization");
    organization.known = tr("the organizations in this file");
    m_organization = referenceField(u"organization"_s, fieldLabel(u"organization"_s), organization,
                                    m_form->widget());
    m_organization->setPlaceholder(tr("Type a part of its name or acronym"));
    addRow(work, m_organization);
    addRow(work, m_sheet.line("position", &Person::position));

    QFormLayout *contact = m_form->addSection(tr("Contact"), FormColumns::Column::Second);
    addRow(contact, m_sheet.line("email", &Person::email));
    addRow(contact, m_sheet.line("phone", &Person::phone));
    const auto setCountry = [this](const QString &code) {
        return write("country", [code](Person &person) { person.country = code; });
    };
    m_country = FieldEditor::choice(u"country"_s, fieldLabel(u"country"_s), countryChoices(),
                                    setCountry, m_form->widget());
    addRow(contact, m_country);
    FieldEditor *zone = m_sheet.line("time_zone", &Person::timeZone);
    zone->setPlaceholder(tr("Such as Europe/Zurich"));
    auto *zones = new QCompleter(timeZoneNames(), zone);
    zones->setFilterMode(Qt::MatchContains);
    zones->setCaseSensitivity(Qt::CaseInsensitive);
    static_cast<QLineEdit *>(zone->editor())->setCompleter(zones);
    addRow(contact, zone);
    FieldEditor *languages = m_sheet.line("languages", &Person::languages);
    languages->setPlaceholder(tr("Such as en, fr, pt-BR"));
    addRow(contact, languages);
}

void PersonPanel::buildTexts()
{
    QFormLayout *texts = m_form->addSection({}, FormColumns::Column::Both);
    FieldEditor *biography = m_sheet.area("biography", &Person::biography);
    fitHeight(biography, 3, 12);
    addWideRow(texts, biography);
    auto *list =
        new ShortList(u"appearanceList"_s, tr("Appearances"), tr("Takes part in no session yet"),
                      &m_appearances, 8, m_form->widget());
    QFormLayout *appearances = m_form->addSection(tr("Appearances"), FormColumns::Column::Both);
    addWideRow(appearances, {}, list);
    connect(list, &ShortList::chosen, this,
            [this](int row) { askFor(m_appearances.rows().value(row).session); });
    auto *traces =
        new ShortList(u"traceList"_s, tr("What was said, asked and sent"),
                      tr("Nothing was said, asked or sent yet"), &m_traces, 8, m_form->widget());
    QFormLayout *said =
        m_form->addSection(tr("Said, asked, promised, sent"), FormColumns::Column::Both);
    addWideRow(said, {}, traces);
    connect(traces, &ShortList::chosen, this,
            [this](int row) { askFor(m_traces.rows().value(row).session); });
}

void PersonPanel::buildMail()
{
    auto *mail = new ShortList(u"mailingList"_s, tr("Mail written to them"),
                               tr("Nothing was written to them as registered yet"), &m_mailings, 8,
                               m_form->widget());
    QFormLayout *written = m_form->addSection(tr("Mail"), FormColumns::Column::Both);
    addWideRow(written, {}, mail);
    connect(mail, &ShortList::chosen, this,
            [this](int row) { askFor(m_mailings.rows().value(row).session); });
}

void PersonPanel::buildData()
{
    QFormLayout *kept = m_form->addSection(tr("Personal data"), FormColumns::Column::Both);
    auto *buttons = new QWidget(m_form->widget());
    auto *row = new QHBoxLayout(buttons);
    row->setContentsMargins(0, 0, 0, 0);
    const auto made = [&](const QString &name, const QString &icon, const QString &text) {
        auto *button = new QPushButton(QIcon::fromTheme(icon), text, buttons);
        button->setObjectName(name);
        row->addWidget(button);
        return button;
    };
    connect(made(u"exportPersonButton"_s, u"document-export"_s, tr("Export everything kept…")),
            &QPushButton::clicked, this, &PersonPanel::exportRequested);
    auto *erase = made(u"erasePersonButton"_s, u"edit-delete"_s, tr("Erase…"));
    erase->setVisible(!m_workspace.isReadOnly());
    connect(erase, &QPushButton::clicked, this, &PersonPanel::eraseRequested);
    row->addStretch(1);
    buttons->setEnabled(!m_id.isNull());
    connect(this, &PersonPanel::added, buttons, [buttons] { buttons->setEnabled(true); });
    addWideRow(kept, {}, buttons);
}

/// A registration for a whole meeting has no session to go to.
void PersonPanel::askFor(SessionId session)
{
    if (!session.isNull())
        emit sessionRequested(session);
}

bool PersonPanel::refresh(const ChangeSet &changes)
{
    const bool isTouched = changes.touches(Kind::Person, m_id.value())
        || changes.touches(Kind::Organization) || changes.touches(Kind::Session)
        || changes.touches(Kind::Registration) || changes.touches(Kind::Note)
        || changes.touches(Kind::Action) || changes.touches(Kind::Request)
        || changes.touches(Kind::Mailing);
    return !isTouched || m_id.isNull() || show(false);
}

bool PersonPanel::commit()
{
    bool isTaken = true;
    for (FieldEditor *field : findChildren<FieldEditor *>())
        isTaken = field->commit() && isTaken;
    return isTaken;
}

void PersonPanel::suggestName(const QString &name)
{
    static_cast<QLineEdit *>(m_name->editor())->setText(name);
}

void PersonPanel::focusName()
{
    m_name->setFocus();
    static_cast<QLineEdit *>(m_name->editor())->selectAll();
}

bool PersonPanel::show(bool another)
{
    const auto person = m_id.isNull() ? Result<Person>(m_draft) : m_directory.person(m_id);
    if (!person) {
        if (person.error().kind != ErrorKind::NotFound)
            emit failed(person.error());
        return person.error().kind != ErrorKind::NotFound;
    }
    m_sheet.show(*person, another);
    m_country->setValue(person->country);
    const auto organization = m_directory.organization(person->organization);
    m_organization->setValue(organization ? organization->name : QString());
    if (m_id.isNull())
        return true;
    if (const auto appearances = m_directory.appearances(m_id))
        m_appearances.setRows(*appearances);
    else
        emit failed(appearances.error());
    if (const auto traces = m_directory.traces(m_id))
        m_traces.setRows(*traces);
    else
        emit failed(traces.error());
    if (const auto mailings = Correspondence(m_workspace).mailingsOf(m_id))
        m_mailings.setRows(*mailings);
    else
        emit failed(mailings.error());
    return true;
}

Result<void> PersonPanel::write(const QByteArray &field,
                                const std::function<void(Person &)> &change)
{
    if (!m_id.isNull())
        return m_directory.editPerson(m_id, field, change);
    change(m_draft);
    if (m_draft.name.isEmpty() && field != "name") {
        show(false);
        return {};
    }
    return add();
}

Result<void> PersonPanel::add()
{
    const auto id = m_directory.addPerson(m_draft);
    if (!id)
        return tl::unexpected(id.error());
    m_id = *id;
    show(false);
    emit added(m_id, m_draft.name);
    return {};
}

} // namespace convenor
