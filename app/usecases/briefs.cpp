// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "usecases/briefs.h"

#include "domain/countries.h"
#include "publish/briefpage.h"
#include "publish/pdf.h"
#include "publish/templates.h"
#include "usecases/editing.h"
#include "usecases/outputs.h"
#include "usecases/publishing.h"
#include "usecases/wording.h"
#include "usecases/workspace.h"

#include <QCoreApplication>

namespace convenor {

using namespace Qt::StringLiterals;

namespace {

QString tr(const char *text, int count = -1)
{
    return QCoreApplication::translate("Brief", text, nullptr, count);
}

QStringList standingOf(const Organization &organization)
{
    QStringList facts;
    if (organization.kind)
        facts.append(label(*organization.kind));
    if (!organization.country.isEmpty())
        facts.append(countryName(organization.country));
    QStringList years;
    for (const int year : organization.unhcrPartnerYears)
        years.append(QString::number(year));
    if (!years.isEmpty())
        facts.append(tr("partner of UNHCR in %1").arg(years.join(u", "_s)));
    if (organization.operationalPartner)
        facts.append(tr("operational partner"));
    if (organization.ecosocStatus != EcosocStatus::None)
        facts.append(tr("ECOSOC status: %1").arg(label(organization.ecosocStatus).toLower()));
    if (organization.refugeeLed)
        facts.append(tr("led by forcibly displaced or stateless persons"));
    if (organization.womenLed)
        facts.append(tr("led by women"));
    if (organization.faithBased)
        facts.append(tr("faith based"));
    return facts;
}

/// Who was there for the organization at one session: the speakers and the team by name, of the
/// others how many.
class Delegation final
{
public:
    void add(const Appearance &appearance)
    {
        const auto role = fromWord<Capacity>(appearance.role);
        const bool isNamed = !role && !appearance.who.isEmpty();
        if (isNamed && !m_names.contains(appearance.who))
            m_names.append(appearance.who);
        if (!isNamed)
            ++m_others;
    }

    QString words() const
    {
        QStringList parts = m_names;
        if (m_others > 0)
            parts.append(m_others == 1 ? tr("1 participant") : tr("%1 participants").arg(m_others));
        return parts.join(u", "_s);
    }

private:
    QStringList m_names;
    int m_others = 0;
};

QList<BriefLine> attendedOf(const QList<Appearance> &appearances)
{
    QList<BriefLine> lines;
    QHash<qint64, qsizetype> placeOf;
    QList<Delegation> delegations;
    for (const Appearance &each : appearances) {
        const auto registration = fromWord<RegistrationState>(each.state);
        const bool stayedAway = each.state == wordOf(SpeakerState::Declined)
            || (registration && *registration != RegistrationState::Accepted && !each.attended);
        if (each.session.isNull() || stayedAway)
            continue;
        if (!placeOf.contains(each.session.value())) {
            placeOf.insert(each.session.value(), lines.size());
            lines.append({dateWords(each.date), each.title, {}, {}});
            delegations.append(Delegation());
        }
        delegations[placeOf[each.session.value()]].add(each);
    }
    for (qsizetype i = 0; i < lines.size(); ++i)
        lines[i].text = delegations[i].words();
    return lines;
}

BriefLine lineOf(const Trace &trace)
{
    BriefLine line{dateWords(trace.date), trace.title, trace.who, trace.text.simplified()};
    if (const auto state = fromWord<ActionState>(trace.state);
        state && trace.kind != TraceKind::Asked)
        line.text += u" ("_s + label(*state).toLower() + u')';
    return line;
}

Brief made(Stores &stores, const Organization &organization)
{
    Brief brief;
    brief.name = organization.name;
    brief.acronym = organization.acronym == organization.name ? QString() : organization.acronym;
    if (const QStringList standing = standingOf(organization); !standing.isEmpty())
        brief.facts.append(standing.join(u" · "_s));
    if (const auto contact = stores.rows.find(organization.focalPoint)) {
        QStringList parts{contact->name, contact->position, contact->email};
        parts.removeAll(QString());
        brief.contacts.append(tr("Focal point: %1").arg(parts.join(u", "_s)));
    }
    if (!organization.website.isEmpty())
        brief.contacts.append(organization.website);
    brief.attended = attendedOf(stores.directory.appearances(organization.id));
    const auto traces = stores.directory.traces(organization.id);
    for (const Trace &trace : traces) {
        switch (trace.kind) {
        case TraceKind::Said:
            brief.said.append(lineOf(trace));
            break;
        case TraceKind::Asked:
            brief.asked.append(lineOf(trace));
            break;
        case TraceKind::Promised:
            brief.promised.append(lineOf(trace));
            break;
        case TraceKind::Owned:
            brief.owned.append(lineOf(trace));
            break;
        case TraceKind::Sent:
            break;
        }
    }
    fitOnOnePage(brief);
    return brief;
}

} // namespace

Result<Brief> Briefs::brief(OrganizationId organization) const
{
    return m_workspace.door().read<Brief>([organization](Stores &stores) {
        return found(stores, organization).map([&stores](const Organization &value) {
            return made(stores, value);
        });
    });
}

Result<MarkupPaper> Briefs::paper(OrganizationId organization) const
{
    return Publishing(m_workspace).templates().and_then([&](const Templates &templates) {
        return brief(organization).and_then([&](const Brief &shown) {
            return briefPage(shown, templates).map([&](const QByteArray &page) {
                return MarkupPaper{page, shown.name, tr("Brief · for the organizers only")};
            });
        });
    });
}

Result<void> Briefs::exportBrief(OrganizationId organization, const QString &path) const
{
    return judgePlace(path, m_workspace.path())
        .and_then([&] { return paper(organization); })
        .and_then([&](const MarkupPaper &made) -> Result<QByteArray> {
            return path.endsWith(u".pdf"_s, Qt::CaseInsensitive) ? pdfOf(made) : made.html;
        })
        .and_then([&](const QByteArray &bytes) { return writeFile(path, bytes); });
}

} // namespace convenor
