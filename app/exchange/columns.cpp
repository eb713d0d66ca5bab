// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/columns.h"

#include "base/fold.h"

#include <QRegularExpression>

#include <algorithm>

namespace convenor {

using namespace Qt::StringLiterals;

namespace {

/// How well a heading fits a phrase; 0: not at all.
int fit(const QString &heading, const QString &phrase)
{
    constexpr int whole = 1000;
    constexpr int beginning = 400;
    constexpr int inside = 100;
    const int length = int(phrase.size());
    if (heading == phrase)
        return whole + length;
    if (heading.startsWith(phrase + u' '))
        return beginning + length;
    const bool isInside = heading.endsWith(u' ' + phrase) || heading.contains(u' ' + phrase + u' ');
    return isInside ? inside + length : 0;
}

struct Fit
{
    int points = 0;
    qsizetype column = 0;
    int field = -1;
};

template <class T>
struct Phrases
{
    T value;
    const char *phrases;
};

/// The value of which the cell is, or holds, the longest phrase.
template <class T, size_t count>
std::optional<T> valueIn(QStringView cell, const Phrases<T> (&known)[count])
{
    const QString folded = fold(cell);
    std::optional<T> value;
    int best = 0;
    for (const auto &each : known) {
        for (const QString &phrase : QString::fromLatin1(each.phrases).split(u'|')) {
            if (const int points = fit(folded, phrase); points > best) {
                best = points;
                value = each.value;
            }
        }
    }
    return value;
}

constexpr Phrases<OrganizationKind> kinds[] = {
    {OrganizationKind::NationalNgo,
     "national ngo|nngo|local ngo|ong nationale|ong locale|ong nacional|ong local|"
     "nationale nro|lokale nro|local and national ngo|national non governmental organization|"
     "national nongovernmental organization"},
    {OrganizationKind::InternationalNgo,
     "international ngo|ingo|ong internationale|oing|ong internacional|internationale nro|"
     "international non governmental organization|international nongovernmental organization"},
    {OrganizationKind::Ngo,
     "ngo|non governmental organization|nongovernmental organization|non governmental "
     "organisation|ong|nro|nichtregierungsorganisation"},
    {OrganizationKind::NgoNetwork,
     "network|ngo network|ngo consortium|ngo forum|reseau|reseau d ong|red|red de ong|netzwerk|"
     "umbrella organization|coalition|federation of ngos"},
    {OrganizationKind::CivilSociety,
     "civil society|cso|civil society organization|community based organization|cbo|rlo|"
     "societe civile|sociedad civil|zivilgesellschaft|refugee led organization"},
    {OrganizationKind::Un,
     "un|un agency|united nations|onu|nations unies|naciones unidas|vereinte nationen"},
    {OrganizationKind::Igo,
     "igo|intergovernmental organization|international organization|organisation "
     "intergouvernementale|organizacion intergubernamental|zwischenstaatliche organisation"},
    {OrganizationKind::Government,
     "government|gov|ministry|permanent mission|embassy|gouvernement|ministere|gobierno|"
     "ministerio|regierung|ministerium|member state"},
    {OrganizationKind::Academia,
     "academia|academic|university|universite|universidad|universitat|research institute|"
     "think tank|recherche|hochschule"},
    {OrganizationKind::Sports,
     "sports|sport|sports association|sports club|federation sportive|club sportif|"
     "asociacion deportiva|sportverein"},
    {OrganizationKind::Other,
     "other|autre|otro|otra|andere|private sector|media|foundation|donor|individual"},
};

constexpr Phrases<EcosocStatus> statuses[] = {
    {EcosocStatus::General, "general|general consultative status|generale|allgemein"},
    {EcosocStatus::Special, "special|special consultative status|speciale|especial|besonderer"},
    {EcosocStatus::Roster, "roster|liste|lista"},
    {EcosocStatus::None, "none|no|non|nein|aucun|ninguno|keiner"},
};

constexpr Phrases<bool> truths[] = {
    {true, "yes|y|true|x|1|oui|vrai|si|verdadero|ja|wahr"},
    {false, "no|n|false|0|non|faux|falso|nein|falsch"},
};

} // namespace

QList<int> fieldsOfColumns(const QStringList &headings, std::span<const Heading> known)
{
    QList<Fit> fits;
    for (qsizetype column = 0; column < headings.size(); ++column) {
        const QString heading = fold(headings[column]);
        for (const Heading &each : known) {
            for (const QString &phrase : QString::fromLatin1(each.phrases).split(u'|')) {
                if (const int points = fit(heading, phrase); points > 0)
                    fits.append({points, column, each.field});
            }
        }
    }
    std::ranges::stable_sort(fits, std::ranges::greater(), &Fit::points);
    QList<int> fields(headings.size(), -1);
    for (const Fit &each : std::as_const(fits)) {
        if (fields[each.column] < 0 && !fields.contains(each.field))
            fields[each.column] = each.field;
    }
    return fields;
}

std::optional<bool> truthIn(QStringView cell)
{
    const QStringView sign = cell.trimmed();
    if (sign == u"✓" || sign == u"✔" || sign == u"☑" || sign == u"✗" || sign == u"☐")
        return sign != u"✗" && sign != u"☐";
    const QString folded = fold(cell);
    for (const auto &each : truths) {
        if (QString::fromLatin1(each.phrases).split(u'|').contains(folded))
            return each.value;
    }
    return std::nullopt;
}

QList<int> yearsIn(QStringView text)
{
    static const QRegularExpression span(
        u"(?<!\\d)((?:19|20)\\d{2})(?:\\s*([-–—/])\\s*((?:19|20)?\\d{2}))?(?!\\d)"_s);
    constexpr int longestSpan = 30;
    QList<int> years;
    const auto add = [&years](int year) {
        if (!years.contains(year))
            years.append(year);
    };
    for (const auto &match : span.globalMatch(text.toString())) {
        const int first = match.captured(1).toInt();
        add(first);
        if (!match.hasCaptured(3))
            continue;
        int last = match.captured(3).toInt();
        if (last < 100)
            last += first / 100 * 100;
        if (last <= first || last - first > longestSpan)
            continue;
        // A slash names two years, a dash all between them.
        for (int year = match.captured(2) == u"/" ? last : first + 1; year <= last; ++year)
            add(year);
    }
    std::ranges::sort(years);
    return years;
}

std::optional<OrganizationKind> organizationKindIn(QStringView cell)
{
    if (const auto word = fromWord<OrganizationKind>(cell))
        return word;
    return valueIn(cell, kinds);
}

std::optional<EcosocStatus> ecosocStatusIn(QStringView cell)
{
    return valueIn(cell, statuses);
}

} // namespace convenor
