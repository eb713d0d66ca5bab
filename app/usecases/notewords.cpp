// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "usecases/notewords.h"

#include <QCoreApplication>

namespace convenor {

using namespace Qt::StringLiterals;

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("Wording", text);
}

constexpr std::array kinds{
    QT_TRANSLATE_NOOP("Wording", "Opening"),  QT_TRANSLATE_NOOP("Wording", "Presentation"),
    QT_TRANSLATE_NOOP("Wording", "Question"), QT_TRANSLATE_NOOP("Wording", "Answer"),
    QT_TRANSLATE_NOOP("Wording", "Comment"),  QT_TRANSLATE_NOOP("Wording", "Recommendation"),
    QT_TRANSLATE_NOOP("Wording", "Decision")};
static_assert(kinds.size() == wordsOf<NoteKind>.size());

constexpr std::array regions{QT_TRANSLATE_NOOP("Wording", "North Africa"),
                             QT_TRANSLATE_NOOP("Wording", "East Africa"),
                             QT_TRANSLATE_NOOP("Wording", "Central Africa"),
                             QT_TRANSLATE_NOOP("Wording", "Southern Africa"),
                             QT_TRANSLATE_NOOP("Wording", "West Africa"),
                             QT_TRANSLATE_NOOP("Wording", "Caribbean"),
                             QT_TRANSLATE_NOOP("Wording", "Central America"),
                             QT_TRANSLATE_NOOP("Wording", "South America"),
                             QT_TRANSLATE_NOOP("Wording", "North America"),
                             QT_TRANSLATE_NOOP("Wording", "Central Asia"),
                             QT_TRANSLATE_NOOP("Wording", "East Asia"),
                             QT_TRANSLATE_NOOP("Wording", "South-East Asia"),
                             QT_TRANSLATE_NOOP("Wording", "South Asia"),
                             QT_TRANSLATE_NOOP("Wording", "West Asia"),
                             QT_TRANSLATE_NOOP("Wording", "Eastern Europe"),
                             QT_TRANSLATE_NOOP("Wording", "Northern Europe"),
                             QT_TRANSLATE_NOOP("Wording", "Southern Europe"),
                             QT_TRANSLATE_NOOP("Wording", "Western Europe"),
                             QT_TRANSLATE_NOOP("Wording", "Australia and New Zealand"),
                             QT_TRANSLATE_NOOP("Wording", "Melanesia"),
                             QT_TRANSLATE_NOOP("Wording", "Micronesia"),
                             QT_TRANSLATE_NOOP("Wording", "Polynesia")};
static_assert(regions.size() == wordsOf<SubRegion>.size());

/// As they stand within a sentence.
constexpr std::array constituencies{QT_TRANSLATE_NOOP("Wording", "national NGO"),
                                    QT_TRANSLATE_NOOP("Wording", "international NGO"),
                                    QT_TRANSLATE_NOOP("Wording", "NGO"),
                                    QT_TRANSLATE_NOOP("Wording", "NGO network"),
                                    QT_TRANSLATE_NOOP("Wording", "civil society"),
                                    QT_TRANSLATE_NOOP("Wording", "United Nations"),
                                    QT_TRANSLATE_NOOP("Wording", "intergovernmental organization"),
                                    QT_TRANSLATE_NOOP("Wording", "government"),
                                    QT_TRANSLATE_NOOP("Wording", "academia"),
                                    QT_TRANSLATE_NOOP("Wording", "sports association"),
                                    QT_TRANSLATE_NOOP("Wording", "participant")};
static_assert(constituencies.size() == wordsOf<OrganizationKind>.size());

} // namespace

QString label(NoteKind kind)
{
    return tr(kinds[size_t(kind)]);
}

QString label(SubRegion region)
{
    return tr(regions[size_t(region)]);
}

QString constituencyWords(std::optional<OrganizationKind> kind, const QString &country)
{
    const QString who = kind ? tr(constituencies[size_t(*kind)]) : tr("participant");
    const auto region = subRegionOf(country);
    return region ? who + u", "_s + label(*region) : who;
}

NotePeople::NotePeople(QList<Attendant> attendants, std::optional<Attribution> rule)
    : m_attendants(std::move(attendants))
    , m_rule(rule)
{
    for (const Attendant &each : std::as_const(m_attendants))
        m_names.append(each.name);
}

QString NotePeople::keptInstead(const Attendant &attendant) const
{
    if (isNamed(m_rule, attendant))
        return {};
    // Where somebody is in danger even a region may tell too much.
    return attendant.hasConcern ? constituencyWords({}, {})
                                : constituencyWords(attendant.kind, attendant.country);
}

QString NotePeople::keptInstead(const Note &note) const
{
    if (note.person.isNull())
        return {};
    for (const Attendant &each : m_attendants) {
        if (each.id == note.person)
            return keptInstead(each);
    }
    return m_rule == Attribution::Named ? QString() : constituencyWords({}, {});
}

NotePeople::Kept NotePeople::kept(const NoteLine &line) const
{
    if (line.known >= 0) {
        const Attendant &attendant = m_attendants[line.known];
        const QString instead = keptInstead(attendant);
        return instead.isEmpty() ? Kept{attendant.id, {}, attendant.name}
                                 : Kept{{}, instead, instead};
    }
    if (line.called.isEmpty())
        return {};
    const QString as = m_rule == Attribution::Named ? line.called : constituencyWords({}, {});
    return {{}, as, as};
}

} // namespace convenor
