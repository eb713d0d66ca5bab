// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "publish/sessionreportpage.h"

#include "publish/markdown.h"

namespace convenor {

using namespace Qt::StringLiterals;

namespace {

QString timesOf(const Wording &wording, const PublicSeries &series, const PublicSession &session)
{
    return wording.times(session.start, session.end, series.timeZone, session.date.day());
}

/// "material_" and "report" to our word for it; nothing where it is not set.
template <class T>
Html wordOf(const Phrases &phrases, const QString &prefix, const std::optional<T> &value)
{
    return value ? phrases.word(prefix + convenor::wordOf(*value)) : Html();
}

/// What all may see, but for documents and action points.
void addPublic(ReportSheet &sheet, const PublicSeries &series, const PublicSession &session)
{
    Phrases &phrases = sheet.phrases();
    const bool isHeld = session.state == PublicState::Held;
    sheet.setHeading(session.number, session.title);
    if (session.state == PublicState::Postponed || session.state == PublicState::Cancelled) {
        const bool isPostponed = session.state == PublicState::Postponed;
        sheet.addFact(u"status"_s, phrases.word(isPostponed ? u"postponed"_s : u"cancelled"_s));
    }
    sheet.addFact(u"date"_s, phrases.date(session.date));
    sheet.addFact(u"time"_s, phrases.ours(timesOf(phrases.wording(), series, session)));
    sheet.addFact(u"place"_s, phrases.theirs(session.venue));
    sheet.addFact(u"type"_s, wordOf(phrases, u"session_"_s, session.form));
    sheet.addFact(u"mode"_s, wordOf(phrases, u"mode_"_s, session.mode));
    sheet.addFact(u"languages"_s, phrases.languages(session.languages, session.interpretation));
    sheet.addFact(u"access"_s, phrases.access(session.signLanguage, session.captions));
    sheet.addFact(u"session_organizers"_s, phrases.organizations(session.coOrganizers));
    sheet.addLink(u"registration"_s, session.registrationUrl);
    if (session.participants)
        sheet.addFact(u"figures"_s,
                      phrases.ours(phrases.wording().participants(
                          *session.participants, session.participantsApproximate)));
    const bool isPending = isHeld && session.summary.trimmed().isEmpty();
    if (!isHeld || isPending)
        sheet.addProse({}, session.description);
    sheet.addProse(u"summary"_s, session.summary,
                   isPending ? phrases.word(u"summary_pending"_s) : Html());
    QList<ReportLine> speakers;
    for (const PublicSpeaker &speaker : session.speakers)
        speakers.emplaceBack().text = phrases.speaker(speaker);
    sheet.addList(u"speakers"_s, speakers);
}

QList<ReportLine> documentsOf(ReportSheet &sheet, const QList<PublicMaterial> &materials)
{
    QList<ReportLine> lines;
    for (const PublicMaterial &material : materials) {
        const QString title =
            material.title.trimmed().isEmpty() ? webLink(material.url) : material.title;
        ReportLine &line = lines.emplaceBack();
        line.text = sheet.phrases().theirs(title);
        line.link = material.url;
        line.note = sheet.phrases().materialNote(material);
    }
    return lines;
}

/// Whoever was named, or the words that stand for them, before what they said.
Html said(const Html &who, const QString &text)
{
    const Html markup = markdownToHtml(text, {4, {}});
    if (who.isEmpty())
        return markup;
    return {u"<p><b>"_s + who.markup + u"</b></p>"_s + markup.markup};
}

Html dueText(const Phrases &phrases, QDate due)
{
    if (!due.isValid())
        return {};
    const Wording &wording = phrases.wording();
    return phrases.ours(wording.sentence(u"due"_s, {{"date"_L1, wording.dates(due, due)}}));
}

Html organizationName(Phrases &phrases, const PublicOrganization &organization)
{
    return organization.name.isEmpty() && organization.acronym.isEmpty()
        ? Html()
        : phrases.organizations({{organization.name, organization.acronym, {}}});
}

void addRegistered(ReportSheet &sheet, const RegisteredSession &view)
{
    Phrases &phrases = sheet.phrases();
    QList<ReportLine> notes;
    for (const RegisteredNote &note : view.notes) {
        ReportLine &line = notes.emplaceBack();
        line.first = sheet.time(note.at, view.series.timeZone);
        line.second = wordOf(phrases, u"note_"_s, note.kind);
        line.text = said(phrases.theirs(note.who), note.text);
    }
    sheet.addTable(u"notes"_s, notes);
    QList<ReportLine> actions;
    for (const RegisteredAction &action : view.actions) {
        const Html organization = organizationName(phrases, action.organization);
        ReportLine &line = actions.emplaceBack();
        line.text = phrases.theirs(action.text);
        line.note =
            sheet.joined({organization.isEmpty() ? phrases.theirs(action.owner) : organization,
                          dueText(phrases, action.due),
                          phrases.word(u"state_"_s + convenor::wordOf(action.state))});
    }
    sheet.addList(u"actions"_s, actions);
    QList<ReportLine> documents = documentsOf(sheet, view.session.materials);
    for (const RegisteredMaterial &material : view.materials) {
        const bool isUntitled = material.title.trimmed().isEmpty();
        const QString untitled = material.url.isEmpty() ? material.file : webLink(material.url);
        ReportLine &line = documents.emplaceBack();
        line.text = phrases.theirs(isUntitled ? untitled : material.title);
        line.link = material.url;
        line.note = sheet.joined(
            {phrases.materialNote({material.title, material.kind, {}, material.language}),
             isUntitled ? Html() : phrases.theirs(material.file)});
    }
    sheet.addList(u"documents"_s, documents);
}

} // namespace

Result<ReportPage> publicReport(const PublicSeries &series, const PublicSession &session,
                                const Templates &templates)
{
    ReportSheet sheet(series.language, series.title, {});
    addPublic(sheet, series, session);
    QList<ReportLine> actions;
    for (const PublicAction &action : session.actions)
        actions.emplaceBack().text = sheet.phrases().action(action);
    sheet.addList(u"actions"_s, actions);
    sheet.addList(u"documents"_s, documentsOf(sheet, session.materials));
    return sheet.page(templates);
}

Result<ReportPage> registeredReport(const RegisteredSession &view, const Templates &templates)
{
    ReportSheet sheet(view.series.language, view.series.title, u"for_registered"_s);
    addPublic(sheet, view.series, view.session);
    addRegistered(sheet, view);
    return sheet.page(templates);
}

} // namespace convenor
