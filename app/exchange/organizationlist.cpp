// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/organizationlist.h"

#include "base/fold.h"
#include "exchange/columns.h"
#include "exchange/countrynames.h"
#include "exchange/listrows.h"

#include <QRegularExpression>

namespace convenor {

using namespace Qt::StringLiterals;

namespace {

enum Field {
    Name,
    Acronym,
    Aliases,
    Kind,
    Country,
    Website,
    PartnerYears,
    Operational,
    Ecosoc,
    RefugeeLed,
    WomenLed,
    FaithBased,
    Notes
};

constexpr Heading headings[] = {
    {Name,
     "name|organization|organisation|organization name|organisation name|name of organization|"
     "name of organisation|name of the organization|name of the organisation|partner|"
     "partner name|name of partner|implementing partner|ngo|ngo name|nom|nom de l organisation|"
     "organisation partenaire|partenaire|nombre|organizacion|nombre de la organizacion|socio|"
     "name der organisation|partnerorganisation"},
    {Acronym,
     "acronym|abbreviation|short name|sigle|acronyme|sigla|siglas|acronimo|abkurzung|"
     "kurzel|akronym"},
    {Aliases,
     "aliases|alias|other names|also known as|aka|former name|autres noms|otros nombres|"
     "andere namen"},
    {Kind,
     "kind|type|category|organization type|organisation type|type of organization|"
     "type of organisation|type of partner|partner type|type d organisation|categorie|"
     "tipo|tipo de organizacion|categoria|art|organisationsart"},
    {Country,
     "country|country of registration|country of headquarters|headquarters|hq country|"
     "country region|pays|pays du siege|pais|pais sede|land|sitz"},
    {Website,
     "website|web site|web|url|homepage|internet|site web|site internet|sitio web|"
     "pagina web|webseite|webadresse"},
    {PartnerYears,
     "partner years|unhcr partner years|partner of unhcr in|year|years|"
     "partnership year|partnership years|unhcr partner|partner of unhcr|annee|"
     "annees|annees de partenariat|ano|anos|anos de asociacion|jahr|jahre"},
    {Operational,
     "operational partner|partenaire operationnel|socio operacional|"
     "operativer partner"},
    {Ecosoc,
     "ecosoc|ecosoc status|consultative status|ecosoc consultative status|"
     "statut ecosoc|statut consultatif|estatus ecosoc|estatus consultivo|"
     "ecosoc konsultativstatus"},
    {RefugeeLed,
     "refugee led|rlo|refugee led organization|led by forcibly displaced|"
     "led by displaced and stateless persons|dirigee par des refugies|"
     "dirigida por refugiados|von gefluchteten gefuhrt"},
    {WomenLed,
     "women led|wlo|woman led|women led organization|dirigee par des femmes|"
     "dirigida por mujeres|von frauen gefuhrt"},
    {FaithBased,
     "faith based|fbo|faith based organization|confessionnelle|basada en la fe|"
     "glaubensbasiert"},
    {Notes,
     "notes|remarks|comments|note|remarques|commentaires|notas|observaciones|bemerkungen|"
     "anmerkungen"},
};

struct Columns
{
    QList<int> fields;
    QList<QList<int>> years; ///< of those that are headed with years

    bool hasNames() const { return fields.contains(Name); }
    qsizetype known() const { return fields.size() - fields.count(-1); }
};

/// "Partner 2023/2024" is one of several columns that say in which years it was a partner.
bool tellsOfYears(const QString &heading)
{
    const QString folded = fold(heading);
    static const QStringList words{u"partner"_s, u"partenaire"_s, u"socio"_s, u"ppa"_s};
    const bool isOfPartners = std::any_of(
        words.cbegin(), words.cend(), [&](const QString &word) { return folded.contains(word); });
    return !yearsIn(heading).isEmpty() && (isOfPartners || heading.trimmed().size() <= 9);
}

Columns columnsOf(const QStringList &cells)
{
    QStringList plain = cells;
    Columns columns;
    for (QString &heading : plain) {
        columns.years.append(tellsOfYears(heading) ? yearsIn(heading) : QList<int>());
        if (!columns.years.last().isEmpty())
            heading.clear();
    }
    columns.fields = fieldsOfColumns(plain, headings);
    for (qsizetype i = 0; i < columns.fields.size(); ++i) {
        if (!columns.years[i].isEmpty())
            columns.fields[i] = PartnerYears;
    }
    return columns;
}

/// A sentence before the table may hold the word for a name; headings are short and several, or
/// the list has one column.
bool isHeadings(const TableRow &row, const Columns &columns)
{
    constexpr qsizetype longestHeading = 60;
    const bool isShort = std::ranges::all_of(
        row.cells, [](const QString &cell) { return cell.trimmed().size() <= longestHeading; });
    return columns.hasNames() && isShort && (columns.known() > 1 || row.cells.size() == 1);
}

QStringList namesIn(const QString &cell)
{
    static const QRegularExpression between(u"[;|\\n]"_s);
    QStringList names;
    for (const QString &each : cell.split(between)) {
        if (const QString name = each.simplified(); !name.isEmpty())
            names.append(name);
    }
    return names;
}

class RowReading final
{
public:
    RowReading(const Columns &columns, const TableRow &row)
        : m_columns(columns)
    {
        m_listed.line = row.line;
        m_listed.fault = row.fault;
        for (qsizetype i = 0; i < row.cells.size() && i < columns.fields.size(); ++i) {
            if (const QString cell = row.cells[i].trimmed(); !cell.isEmpty() && cell != u"--")
                take(i, cell);
        }
        if (m_listed.fault.code.isEmpty() && m_listed.organization.name.isEmpty())
            m_listed.fault = {"organization.no-name", {}};
    }

    ListedOrganization listed() const { return m_listed; }

private:
    void take(qsizetype column, const QString &cell)
    {
        Organization &organization = m_listed.organization;
        switch (m_columns.fields[column]) {
        case Name:
            organization.name = cell;
            break;
        case Acronym:
            organization.acronym = cell;
            break;
        case Aliases:
            organization.aliases = namesIn(cell);
            break;
        case Website:
            organization.website = cell;
            break;
        case Notes:
            organization.notes = cell;
            break;
        case PartnerYears:
            takeYears(m_columns.years[column], cell);
            break;
        default:
            takeWord(m_columns.fields[column], cell);
        }
    }

    void takeYears(const QList<int> &ofColumn, const QString &cell)
    {
        const auto truth = truthIn(cell);
        QList<int> years = yearsIn(cell);
        if (years.isEmpty() && truth.value_or(false))
            years = ofColumn;
        if (years.isEmpty() && !truth)
            remark("list.no-year", cell);
        QList<int> &known = m_listed.organization.unhcrPartnerYears;
        for (const int year : std::as_const(years)) {
            if (!known.contains(year))
                known.append(year);
        }
        std::ranges::sort(known);
    }

    void takeWord(int field, const QString &cell)
    {
        Organization &organization = m_listed.organization;
        switch (field) {
        case Kind:
            organization.kind = organizationKindIn(cell);
            if (!organization.kind)
                remark("list.no-kind", cell);
            break;
        case Country:
            organization.country = countryCode(cell);
            if (organization.country.isEmpty())
                remark("list.no-country", cell);
            break;
        case Ecosoc:
            takeStatus(cell);
            break;
        case Operational:
            organization.operationalPartner = isTrue(cell);
            break;
        case RefugeeLed:
            organization.refugeeLed = isTrue(cell);
            break;
        case WomenLed:
            organization.womenLed = isTrue(cell);
            break;
        case FaithBased:
            organization.faithBased = isTrue(cell);
            break;
        default:
            break;
        }
    }

    void takeStatus(const QString &cell)
    {
        const auto status = ecosocStatusIn(cell);
        m_listed.organization.ecosocStatus = status.value_or(EcosocStatus::None);
        if (!status)
            remark("list.no-ecosoc-status", cell);
    }

    bool isTrue(const QString &cell)
    {
        const auto truth = truthIn(cell);
        if (!truth)
            remark("list.no-truth", cell);
        return truth.value_or(false);
    }

    void remark(const char *code, const QString &cell) { m_listed.remarks.append({code, {cell}}); }

    const Columns &m_columns;
    ListedOrganization m_listed;
};

} // namespace

Result<ListedOrganizations> readOrganizations(TableReader &table)
{
    constexpr int lastHeadings = 40; // rows of titles and remarks before them
    ListedOrganizations list;
    Columns columns;
    QStringList seen;
    TableRow row;
    int rows = 0;
    ListRows all(table);
    while (all.next(row)) {
        if (columns.hasNames()) {
            list.rows.append(RowReading(columns, row).listed());
            continue;
        }
        if (seen.size() < row.cells.size())
            seen = row.cells;
        Columns here = columnsOf(row.cells);
        if (isHeadings(row, here)) {
            columns = std::move(here);
            for (qsizetype i = 0; i < row.cells.size(); ++i) {
                if (!row.cells[i].trimmed().isEmpty())
                    (columns.fields[i] < 0 ? list.passedOver : list.taken)
                        .append(row.cells[i].simplified());
            }
        } else if (++rows >= lastHeadings) {
            break;
        }
    }
    if (const auto error = all.error())
        return tl::unexpected(*error);
    if (!columns.hasNames())
        return failure(ErrorKind::Invalid, "list.no-names", {{}, seen.join(u", "_s)});
    return list;
}

} // namespace convenor
