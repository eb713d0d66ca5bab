// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/organizations/evidencetable.h"

#include "ui/widgets/partstable.h"
#include "ui/widgets/typedvalue.h"

#include <QHeaderView>
#include <QPushButton>
#include <QTableView>
#include <QVBoxLayout>

namespace convenor {

using namespace Qt::StringLiterals;

namespace {

enum Column { What, Years, Source, VerifiedBy, VerifiedAt, Expires };

/// The organizer's own time, to the minute.
QString momentText(const QDateTime &moment)
{
    return moment.isValid() ? moment.toLocalTime().toString(u"yyyy-MM-dd HH:mm"_s) : QString();
}

/// A day is enough; the time may follow it.
Result<QDateTime> momentTyped(const QString &typed)
{
    QDate day;
    QTime time(0, 0);
    const QString clock = typed.section(u' ', 1).trimmed();
    auto fit = readTyped("verified_at", typed.section(u' ', 0, 0), day);
    if (fit && !clock.isEmpty())
        fit = readTyped("verified_at", clock, time);
    return fit.map([&] { return day.isValid() ? QDateTime(day, time).toUTC() : QDateTime(); });
}

QList<PartColumn> columns()
{
    using Editing = PartColumn::Editing;
    QList<std::pair<QString, QString>> kinds{{QString(), EvidenceTable::tr("Not said")}};
    for (size_t i = 0; i < wordsOf<CriterionKind>.size(); ++i)
        kinds.append({wordOf(CriterionKind(i)), label(CriterionKind(i))});
    return {{EvidenceTable::tr("What"), Editing::Choice, kinds, {}, {}},
            {EvidenceTable::tr("Years"), Editing::Text, {}, {}, {}},
            {EvidenceTable::tr("Source"), Editing::Text, {}, {}, {}},
            {EvidenceTable::tr("Verified by"), Editing::Text, {}, {}, {}},
            {EvidenceTable::tr("On"), Editing::Text, {}, {}, {}},
            {EvidenceTable::tr("Expires"), Editing::Text, {}, {}, {}}};
}

} // namespace

EvidenceTable::EvidenceTable(PartList<Organization, Evidence>::Edit edit, const QString &author,
                             QWidget *parent)
    : QWidget(parent)
    , m_list("evidence", &Organization::evidence, std::move(edit))
    , m_author(author)
    , m_table(new PartsTable(u"evidenceTable"_s, tr("Evidence"), columns(), 8, this))
{
    QHeaderView *header = m_table->view()->horizontalHeader();
    const QList<int> widths{120, 70, 150, 90, 110, 80};
    for (int column = 0; column < widths.size(); ++column)
        header->resizeSection(column, widths[column]);
    auto *button = new QPushButton(QIcon::fromTheme(u"list-add"_s), tr("Add evidence"), this);
    button->setObjectName(u"addEvidenceButton"_s);
    button->setAccessibleName(tr("Add evidence"));
    m_table->addWidget(button);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_table);
    setFocusProxy(m_table);

    connect(button, &QPushButton::clicked, this, &EvidenceTable::add);
    connect(m_table, &PartsTable::removeRequested, this,
            [this](qint64 id) { m_table->tell(m_list.remove(id)); });
    m_table->model()->onMove([this](int from, int to) { return m_list.move(from, to); });
    m_table->model()->onEdit([this](qint64 id, int column, const QVariant &value) {
        return this->edit(id, column, value.toString().trimmed());
    });
}

void EvidenceTable::setEvidence(const QList<Evidence> &evidence)
{
    QList<PartRow> rows;
    for (const Evidence &each : evidence) {
        const PartCell what{each.kind ? label(*each.kind) : QString(), shownText(each.kind), {}};
        rows.append({each.id.value(),
                     {what,
                      {shownText(each.years), {}, {}},
                      {each.source, {}, {}},
                      {each.verifiedBy, {}, {}},
                      {momentText(each.verifiedAt), {}, {}},
                      {shownText(each.expires), {}, {}}}});
    }
    m_table->setRows(rows);
}

void EvidenceTable::setReadOnly(bool readOnly)
{
    m_table->setReadOnly(readOnly);
}

void EvidenceTable::add()
{
    const int before = m_table->model()->rowCount();
    Evidence evidence;
    evidence.kind = CriterionKind::UnhcrPartner;
    evidence.verifiedBy = m_author;
    evidence.verifiedAt = QDateTime::currentDateTimeUtc();
    m_table->tell(m_list.add(evidence));
    if (m_table->model()->rowCount() > before)
        m_table->edit(m_table->model()->rows().last().id, Source);
}

QString EvidenceTable::edit(qint64 id, int column, const QString &typed)
{
    QList<int> years;
    QDate expires;
    Result<QDateTime> verified;
    Result<void> fit;
    if (column == Years)
        fit = readTyped("years", typed, years);
    else if (column == Expires)
        fit = readTyped("expires", typed, expires);
    else if (column == VerifiedAt)
        fit = (verified = momentTyped(typed)).map([](const QDateTime &) {});
    if (!fit)
        return worded(fit.error());
    return m_list.change(id, [&](Evidence &evidence) {
        switch (column) {
        case What:
            evidence.kind = fromWord<CriterionKind>(typed);
            break;
        case Years:
            evidence.years = years;
            break;
        case Source:
            evidence.source = typed;
            break;
        case VerifiedBy:
            evidence.verifiedBy = typed;
            break;
        case VerifiedAt:
            evidence.verifiedAt = *verified;
            break;
        default:
            evidence.expires = expires;
        }
    });
}

} // namespace convenor
