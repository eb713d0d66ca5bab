// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/organizations/organizationpanel.h"

#include "domain/countries.h"
#include "ui/organizations/evidencetable.h"
#include "ui/widgets/formcolumns.h"
#include "ui/widgets/referencefield.h"
#include "ui/widgets/shortlist.h"
#include "usecases/workspace.h"

#include <QDesktopServices>
#include <QLineEdit>
#include <QPushButton>
#include <QToolButton>
#include <QUrl>

namespace convenor {

using namespace Qt::StringLiterals;

namespace {

QList<Column<PersonRow>> personColumns()
{
    return {
        {OrganizationPanel::tr("Name"), [](const PersonRow &row) { return row.name; }},
        {OrganizationPanel::tr("Position"), [](const PersonRow &row) { return row.position; }},
    };
}

/// The address of a page of the web; nothing else is ever handed to the system to be opened.
QUrl webAddress(const QString &text)
{
    const QUrl url(text.trimmed(), QUrl::StrictMode);
    const bool isWeb = url.scheme() == u"https" || url.scheme() == u"http";
    return url.isValid() && isWeb && !url.host().isEmpty() ? url : QUrl();
}

QStringList linesOf(const QString &text)
{
    QStringList lines;
    for (const QString &line : text.split(u'\n')) {
        if (const QString alias = line.simplified(); !alias.isEmpty())
            lines.append(alias);
    }
    lines.removeDuplicates();
    return lines;
}

} // namespace

OrganizationPanel::OrganizationPanel(Workspace &workspace, OrganizationId id, QWidget *parent)
    : QWidget(parent)
    , m_workspace(workspace)
    , m_directory(workspace)
    , m_id(id)
    , m_form(new FormColumns(this))
    , m_sheet(
          m_form->widget(),
          [this](const QByteArray &field, const auto &change) { return write(field, change); },
          [this](const Error &error) { emit failed(error); })
    , m_people(personColumns())
{
    setObjectName(u"organizationPanel"_s);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_form);
    buildNames();
    buildStanding();
    buildContact();
    buildTexts();
    show(true);
    setReadOnly(workspace.isReadOnly());
}

void OrganizationPanel::buildNames()
{
    QFormLayout *names = m_form->addSection(tr("Name"), FormColumns::Column::First);
    m_name = m_sheet.line("name", &Organization::name);
    addRow(names, m_name);
    addRow(names, m_sheet.line("acronym", &Organization::acronym));
    const auto setAliases = [this](const QString &typed) {
        return write("aliases", [typed](Organization &thing) { thing.aliases = linesOf(typed); });
    };
    m_aliases =
        FieldEditor::area(u"aliases"_s, fieldLabel(u"aliases"_s), setAliases, m_form->widget());
    m_aliases->setPlaceholder(tr("Other names, one a line"));
    fitHeight(m_aliases, 2, 6);
    addRow(names, m_aliases);
    addRow(names, m_sheet.choice("kind", &Organization::kind, tr("Not known")));
}

void OrganizationPanel::buildStanding()
{
    QFormLayout *standing = m_form->addSection(tr("Standing"), FormColumns::Column::Second);
    FieldEditor *years = m_sheet.line("unhcr_partner_years", &Organization::unhcrPartnerYears);
    years->setPlaceholder(tr("Such as 2023, 2024"));
    addRow(standing, years);
    addRow(standing, m_sheet.choice("ecosoc_status", &Organization::ecosocStatus));
    addRow(standing, {},
           m_sheet.check("operational_partner", &Organization::operationalPartner,
                         tr("Operational partner")));
    addRow(standing, {},
           m_sheet.check("refugee_led", &Organization::refugeeLed,
                         tr("Led by forcibly displaced or stateless persons")));
    addRow(standing, {}, m_sheet.check("women_led", &Organization::womenLed, tr("Led by women")));
    addRow(standing, {},
           m_sheet.check("faith_based", &Organization::faithBased, tr("Faith based")));
}

void OrganizationPanel::buildContact()
{
    QFormLayout *contact = m_form->addSection(tr("Contact"), FormColumns::Column::First);
    const auto setCountry = [this](const QString &code) {
        return write("country", [code](Organization &thing) { thing.country = code; });
    };
    m_country = FieldEditor::choice(u"country"_s, fieldLabel(u"country"_s), countryChoices(),
                                    setCountry, m_form->widget());
    addRow(contact, m_country);

    auto *row = new QWidget(m_form->widget());
    buildWebsite(row);
    addRow(contact, m_website->label(), row);

    Reference focalPoint;
    focalPoint.find = peopleNamed(m_workspace);
    focalPoint.commit = [this](qint64 id) {
        return write("focal_point", [id](Organization &thing) { thing.focalPoint = PersonId(id); });
    };
    focalPoint.add = [this](const QString &name) {
        Person person;
        person.name = name;
        person.organization = m_id;
        return m_directory.addPerson(person).map([](PersonId id) { return id.value(); });
    };
    focalPoint.addition = tr("Add “%1” as a new person");
    focalPoint.known = tr("the people in this file");
    m_focalPoint =
        referenceField(u"focalPoint"_s, fieldLabel(u"focal_point"_s), focalPoint, m_form->widget());
    m_focalPoint->setPlaceholder(tr("Type a part of the name"));
    addRow(contact, m_focalPoint);
}

void OrganizationPanel::buildWebsite(QWidget *parent)
{
    m_website = m_sheet.line("website", &Organization::website);
    m_open = new QToolButton(parent);
    m_open->setObjectName(u"openWebsiteButton"_s);
    m_open->setIcon(QIcon::fromTheme(u"internet-services"_s, QIcon::fromTheme(u"go-next"_s)));
    m_open->setToolTip(tr("Open the website in the browser"));
    m_open->setAccessibleName(tr("Open the website in the browser"));
    connect(m_open, &QToolButton::clicked, this, &OrganizationPanel::openWebsite);
    auto *line = new QHBoxLayout(parent);
    line->setContentsMargins(0, 0, 0, 0);
    line->addWidget(m_website, 1);
    line->addWidget(m_open, 0, Qt::AlignTop);
    parent->setFocusProxy(m_website);
}

void OrganizationPanel::openWebsite() const
{
    if (const QUrl address = webAddress(m_website->value()); address.isValid())
        QDesktopServices::openUrl(address);
}

void OrganizationPanel::buildTexts()
{
    QFormLayout *evidence = m_form->addSection(tr("Evidence"), FormColumns::Column::Both);
    m_evidence = new EvidenceTable(
        [this](const QByteArray &field, const auto &change) { return write(field, change); },
        m_workspace.author(), m_form->widget());
    addWideRow(evidence, {}, m_evidence);
    QFormLayout *people = m_form->addSection(tr("People"), FormColumns::Column::Both);
    auto *list = new ShortList(u"organizationPeopleList"_s, tr("People of this organization"),
                               tr("Nobody is known of this organization yet"), &m_people, 10,
                               m_form->widget());
    addWideRow(people, {}, list);
    connect(list, &ShortList::chosen, this,
            [this](int row) { emit personRequested(m_people.rows().value(row).id); });
    m_brief = new QPushButton(QIcon::fromTheme(u"document-export"_s), tr("Brie&f on one page…"),
                              m_form->widget());
    m_brief->setObjectName(u"briefButton"_s);
    m_brief->setToolTip(
        tr("What it attended, said, asked and was promised, to print before it is met"));
    addWideRow(people, {}, m_brief);
    connect(m_brief, &QPushButton::clicked, this, [this] { emit briefRequested(m_id); });
    m_printBrief =
        new QPushButton(QIcon::fromTheme(u"document-print"_s), tr("P&rint the brief…"), this);
    m_printBrief->setObjectName(u"printBriefButton"_s);
    addWideRow(people, {}, m_printBrief);
    connect(m_printBrief, &QPushButton::clicked, this, [this] { emit printRequested(m_id); });
    QFormLayout *texts = m_form->addSection({}, FormColumns::Column::Both);
    FieldEditor *notes = m_sheet.area("notes", &Organization::notes);
    fitHeight(notes, 3, 12);
    addWideRow(texts, notes);
}

void OrganizationPanel::setReadOnly(bool readOnly)
{
    m_sheet.setReadOnly(readOnly);
    for (FieldEditor *field : {m_aliases, m_country, m_focalPoint})
        field->setReadOnly(readOnly);
    // Evidence is added to what is there.
    m_evidence->setReadOnly(readOnly || m_id.isNull());
}

bool OrganizationPanel::refresh(const ChangeSet &changes)
{
    const bool isTouched =
        changes.touches(Kind::Organization, m_id.value()) || changes.touches(Kind::Person);
    return !isTouched || m_id.isNull() || show(false);
}

bool OrganizationPanel::commit()
{
    bool isTaken = true;
    for (FieldEditor *field : findChildren<FieldEditor *>())
        isTaken = field->commit() && isTaken;
    return isTaken;
}

void OrganizationPanel::suggestName(const QString &name)
{
    static_cast<QLineEdit *>(m_name->editor())->setText(name);
}

void OrganizationPanel::focusName()
{
    m_name->setFocus();
    static_cast<QLineEdit *>(m_name->editor())->selectAll();
}

bool OrganizationPanel::show(bool another)
{
    const auto thing =
        m_id.isNull() ? Result<Organization>(m_draft) : m_directory.organization(m_id);
    if (!thing) {
        if (thing.error().kind != ErrorKind::NotFound)
            emit failed(thing.error());
        return thing.error().kind != ErrorKind::NotFound;
    }
    m_sheet.show(*thing, another);
    m_aliases->setValue(thing->aliases.join(u'\n'));
    m_country->setValue(thing->country);
    const auto focalPoint = m_directory.person(thing->focalPoint);
    m_focalPoint->setValue(focalPoint ? focalPoint->name : QString());
    m_open->setEnabled(webAddress(thing->website).isValid());
    m_evidence->setEvidence(thing->evidence);
    m_brief->setEnabled(!m_id.isNull());
    m_printBrief->setEnabled(!m_id.isNull());
    if (m_id.isNull())
        return true;
    if (const auto people = m_directory.peopleOf(m_id))
        m_people.setRows(*people);
    else
        emit failed(people.error());
    return true;
}

Result<void> OrganizationPanel::write(const QByteArray &field,
                                      const std::function<void(Organization &)> &change)
{
    if (!m_id.isNull())
        return m_directory.editOrganization(m_id, field, change);
    change(m_draft);
    if (m_draft.name.isEmpty() && field != "name") {
        show(false);
        return {};
    }
    return add();
}

Result<void> OrganizationPanel::add()
{
    const auto id = m_directory.addOrganization(m_draft);
    if (!id)
        return tl::unexpected(id.error());
    m_id = *id;
    show(false);
    setReadOnly(false);
    emit added(m_id, m_draft.name);
    return {};
}

} // namespace convenor
