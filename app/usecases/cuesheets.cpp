// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "usecases/cuesheets.h"

#include "domain/registration.h"
#include "domain/runofshow.h"
#include "publish/cuesheetpage.h"
#include "publish/pdf.h"
#include "publish/templates.h"
#include "usecases/editing.h"
#include "usecases/outputs.h"
#include "usecases/publishing.h"
#include "usecases/wording.h"
#include "usecases/workspace.h"

#include <QCoreApplication>
#include <QLocale>

namespace convenor {

using namespace Qt::StringLiterals;

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("CueSheet", text);
}

QString joined(QStringList parts, const QString &separator)
{
    parts.removeAll(QString());
    return parts.join(separator);
}

QString timeText(QTime time)
{
    return time.isValid() ? time.toString(u"HH:mm"_s) : QString();
}

/// The words of one sheet, made while the file is read.
class Making final
{
public:
    Making(Stores &stores, Session session)
        : m_stores(stores)
        , m_session(std::move(session))
    {
        m_session.speakers.removeIf(
            [](const Speaker &speaker) { return speaker.state == SpeakerState::Declined; });
    }

    CueSheet made()
    {
        const Series series = m_stores.rows.find(m_session.series).value_or(Series());
        CueSheet sheet;
        sheet.series = series.title;
        sheet.title = joined({QString::number(m_session.number), m_session.title}, u". "_s);
        sheet.when = when(series.timeZone);
        sheet.place = joined({m_session.venue, m_session.room}, u", "_s);
        sheet.meeting = m_session.meetingUrl;
        sheet.languages = languages();
        sheet.attribution = label(m_session.attribution.value_or(Attribution::SpeakersNamed));
        for (const TeamMember &member : std::as_const(m_session.team)) {
            CuePerson person = this->person(member.person);
            person.role = member.role ? label(*member.role) : QString();
            sheet.team.append(person);
        }
        for (const Speaker &speaker : std::as_const(m_session.speakers))
            sheet.speakers.append(appearing(speaker));
        addItems(sheet);
        sheet.questions = grouped(sent(), addressees());
        return sheet;
    }

private:
    QString when(const QString &zone) const
    {
        const QString times = joined({timeText(m_session.start), timeText(m_session.end)}, u"–"_s);
        QString text = dateWords(m_session.date);
        if (m_session.date.day().isValid())
            text = QLocale().dayName(m_session.date.day().dayOfWeek()) + u' ' + text;
        return times.isEmpty() ? text : text + u", "_s + joined({times, zone}, u" "_s);
    }

    QString languages() const
    {
        const auto named = [](const QStringList &codes) {
            QStringList names;
            for (const QString &code : codes)
                names.append(QLocale::languageToString(QLocale(code).language()));
            return names.join(u", "_s);
        };
        QStringList parts{named(m_session.languages)};
        if (!m_session.interpretation.isEmpty())
            parts.append(tr("interpretation: %1").arg(named(m_session.interpretation)));
        if (m_session.signLanguage)
            parts.append(tr("sign language"));
        if (m_session.captions)
            parts.append(tr("captions"));
        return joined(parts, u"; "_s);
    }

    Organization organization(OrganizationId id)
    {
        return id.isNull() ? Organization() : m_stores.rows.find(id).value_or(Organization());
    }

    CuePerson person(PersonId id)
    {
        const Person person = m_stores.rows.find(id).value_or(Person());
        CuePerson cue;
        cue.name = joined({person.honorific, person.name}, u" "_s);
        cue.pronounced = person.pronounced;
        return cue;
    }

    CuePerson appearing(const Speaker &speaker)
    {
        CuePerson cue = person(speaker.person);
        cue.role = speaker.role ? label(*speaker.role) : QString();
        cue.position = speaker.position;
        cue.organization = organization(speaker.organization).name;
        if (speaker.state != SpeakerState::Confirmed)
            cue.state = label(speaker.state);
        return cue;
    }

    void addItems(CueSheet &sheet)
    {
        for (const AgendaItem &item : std::as_const(m_session.agenda)) {
            CueItem &cue = sheet.items.emplaceBack();
            cue.start = timeText(item.start);
            cue.minutes = item.minutes > 0 ? QString::number(item.minutes) : QString();
            cue.title = item.title;
            for (const PersonId id : item.speakers)
                cue.people.append(person(id));
        }
        for (const Overrun &overrun : overrunsOf(m_session))
            sheet.items[overrun.item].overrun = overrun.minutes;
    }

    QList<Addressee> addressees()
    {
        QList<Addressee> list;
        for (const Speaker &speaker : std::as_const(m_session.speakers)) {
            const Person person = m_stores.rows.find(speaker.person).value_or(Person());
            const Organization of = organization(speaker.organization);
            list.append({person.name, {person.familyName, of.name, of.acronym}});
        }
        return list;
    }

    QList<SentQuestions> sent()
    {
        const auto registrations = m_stores.rows.load<Registration>(
            "session = ? AND questions <> '' AND state NOT IN ('regretted', 'cancelled')",
            m_session.id.value(), "ordinal");
        QList<SentQuestions> list;
        for (const Registration &each : registrations) {
            QString from;
            if (!each.securityConcern) {
                from = organization(each.organization).name;
                if (from.isEmpty())
                    from = person(each.person).name;
            }
            list.append({each.questions, from});
        }
        return list;
    }

    Stores &m_stores;
    Session m_session;
};

} // namespace

Result<CueSheet> CueSheets::sheet(SessionId session) const
{
    return m_workspace.door().read<CueSheet>([session](Stores &stores) {
        return found(stores, session).map([&stores](const Session &value) {
            return Making(stores, value).made();
        });
    });
}

Result<MarkupPaper> CueSheets::paper(SessionId session) const
{
    return Publishing(m_workspace).templates().and_then([&](const Templates &templates) {
        return sheet(session).and_then([&](const CueSheet &made) {
            return cueSheetPage(made, templates).map([&](const QByteArray &page) {
                return MarkupPaper{page, made.title,
                                   tr("Cue sheet · for the organizers and the moderator only")};
            });
        });
    });
}

Result<void> CueSheets::exportSheet(SessionId session, const QString &path) const
{
    return judgePlace(path, m_workspace.path())
        .and_then([&] { return paper(session); })
        .and_then([&](const MarkupPaper &made) -> Result<QByteArray> {
            return path.endsWith(u".pdf"_s, Qt::CaseInsensitive) ? pdfOf(made) : made.html;
        })
        .and_then([&](const QByteArray &bytes) { return writeFile(path, bytes); });
}

} // namespace convenor
