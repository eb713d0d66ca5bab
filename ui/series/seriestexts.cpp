// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/series/seriestexts.h"

#include "ui/series/criteriatable.h"
#include "ui/support/words.h"
#include "ui/widgets/formcolumns.h"
#include "ui/widgets/organizationlist.h"
#include "usecases/retention.h"

#include <QCompleter>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QTimeZone>
#include <QVBoxLayout>

namespace convenor {

using namespace Qt::StringLiterals;
using Column = FormColumns::Column;

namespace {

void completeZones(FieldEditor *field)
{
    auto *line = qobject_cast<QLineEdit *>(field->editor());
    QStringList zones;
    for (const QByteArray &zone : QTimeZone::availableTimeZoneIds())
        zones.append(QString::fromLatin1(zone));
    auto *completer = new QCompleter(zones, line);
    completer->setCaseSensitivity(Qt::CaseInsensitive);
    completer->setFilterMode(Qt::MatchContains);
    line->setCompleter(completer);
    // The field may have been left for the list of zones; the text is set after it tells.
    QObject::connect(completer, qOverload<const QString &>(&QCompleter::activated), field,
                     &FieldEditor::commit, Qt::QueuedConnection);
}

} // namespace

SeriesTexts::SeriesTexts(Workspace &workspace, Edit edit, QWidget *parent)
    : QWidget(parent)
    , m_workspace(workspace)
    , m_edit(std::move(edit))
    , m_sheet(this, m_edit, [](const Error &) {})
{
    auto *form = new FormColumns(this);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(form);
    addFrame(form);
    addOrganizers(form);
    addTexts(form);
    addParticipation(form);
    addData(form);
}

void SeriesTexts::addFrame(FormColumns *form)
{
    auto *rows = form->addSection(tr("Series"), Column::First);
    addRow(rows, m_sheet.line("title", &Series::title));
    addRow(rows, m_sheet.choice("form", &Series::form, tr("Not set")));
    addRow(rows, m_sheet.line("event_type", &Series::eventType));
    addRow(rows, m_sheet.choice("visibility", &Series::visibility, tr("Not set")));
    addRow(rows, m_sheet.line("location", &Series::location));
    for (auto *date : {m_sheet.line("start", &Series::start), m_sheet.line("end", &Series::end)}) {
        date->setPlaceholder(tr("2024-02-20"));
        addRow(rows, date);
    }
    auto *zone = m_sheet.line("time_zone", &Series::timeZone);
    zone->setPlaceholder(tr("Europe/Zurich"));
    completeZones(zone);
    addRow(rows, zone);
    auto *language = m_sheet.line("language", &Series::language);
    language->setPlaceholder(tr("en"));
    addRow(rows, language);
    addRow(rows, m_sheet.line("contact_email", &Series::contactEmail));
}

void SeriesTexts::addOrganizers(FormColumns *form)
{
    auto *rows = form->addSection(tr("Organized by"), Column::Second);
    m_organizers = organizationList("organizers", &Series::organizers);
    addWideRow(rows, tr("Organizers"), m_organizers);
    m_coOrganizers = organizationList("co_organizers", &Series::coOrganizers);
    addWideRow(rows, tr("Co-organizers"), m_coOrganizers);
}

void SeriesTexts::addTexts(FormColumns *form)
{
    auto *rows = form->addSection(tr("Texts of the page, in Markdown"), Column::Both);
    addArea(rows, "introduction", &Series::introduction, tr("The lead of the series’ page"));
    addArea(rows, "objectives", &Series::objectives, tr("Objectives and approach"));
    addArea(rows, "notes_policy", &Series::notesPolicy,
            tr("Who is sent notes and presentations, and how to ask for them"));
}

void SeriesTexts::addParticipation(FormColumns *form)
{
    auto *rows = form->addSection(tr("Who may take part"), Column::Both);
    addArea(rows, "participation", &Series::participation, tr("What stands before the criteria"));
    m_criteria = new CriteriaTable(m_edit, this);
    addWideRow(rows, tr("Criteria, of which at least one should be met"), m_criteria);
    addArea(rows, "observers", &Series::observers, tr("Who may join as an observer"));
    auto *limit = m_sheet.line("per_organization_limit", &Series::perOrganizationLimit);
    limit->editor()->setFixedWidth(96);
    limit->setPlaceholder(tr("no limit"));
    addRow(rows, limit);
}

void SeriesTexts::addData(FormColumns *form)
{
    auto *rows = form->addSection(tr("Personal data"), Column::Both);
    addArea(rows, "privacy_notice", &Series::privacyNotice,
            tr("What those who register are told about their data"));
    auto *until = m_sheet.line("keep_personal_data_until", &Series::keepPersonalDataUntil);
    until->setPlaceholder(tr("2026-02-28"));
    until->editor()->setFixedWidth(160);
    addRow(rows, until);
    m_due = new QLabel(this);
    m_due->setObjectName(u"retentionDueLabel"_s);
    rows->addRow(QString(), m_due);
}

OrganizationList *SeriesTexts::organizationList(const char *field,
                                                QList<OrganizationId> Series::*member)
{
    return new OrganizationList(
        m_workspace, objectNameOf(field), fieldLabel(QString::fromLatin1(field)),
        [this, field, member](const QList<OrganizationId> &organizations) {
            return m_edit(field, [&](Series &series) { series.*member = organizations; });
        },
        this);
}

void SeriesTexts::addArea(QFormLayout *form, const char *field, QString Series::*member,
                          const QString &placeholder)
{
    auto *area = m_sheet.area(field, member);
    area->setPlaceholder(placeholder);
    fitHeight(area, 3, 16);
    addWideRow(form, area);
}

void SeriesTexts::show(const Series &series, bool another)
{
    m_sheet.show(series, another);
    m_organizers->setOrganizations(series.organizers);
    m_coOrganizers->setOrganizations(series.coOrganizers);
    m_criteria->setCriteria(series.criteria);
    const auto all = Retention(m_workspace).series();
    m_due->clear();
    for (const RetainedSeries &each : all.value_or(QList<RetainedSeries>())) {
        if (each.series == series.id)
            m_due->setText(sentence(retentionWords(each, QDate::currentDate())));
    }
}

void SeriesTexts::setReadOnly(bool readOnly)
{
    m_sheet.setReadOnly(readOnly);
    m_organizers->setReadOnly(readOnly);
    m_coOrganizers->setReadOnly(readOnly);
    m_criteria->setReadOnly(readOnly);
}

} // namespace convenor
