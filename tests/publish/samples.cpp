// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/publish/samples.h"

namespace convenor {

using namespace Qt::StringLiterals;

namespace {

const PublicOrganization unhcr{u"United Nations High Commissioner for Refugees"_s, u"UNHCR"_s,
                               u"https://www.unhcr.org"_s};
const PublicOrganization icva{u"International Council of Voluntary Agencies"_s, u"ICVA"_s,
                              u"https://www.icvanetwork.org"_s};
const PublicOrganization iom{u"International Organization for Migration"_s, u"IOM"_s, {}};

PublicSpeaker speaker(const QString &honorific, const QString &name, const QString &position,
                      const PublicOrganization &organization,
                      std::optional<SpeakerRole> role = SpeakerRole::Panellist)
{
    return {honorific, name, role, position, organization};
}

PublicSession heldSession()
{
    PublicSession session;
    session.number = 1;
    session.title = u"Dialogue with NGOs on UNHCR's Strategic Plan for Climate Action"_s;
    session.state = PublicState::Held;
    session.form = SessionForm::Plenary;
    session.mode = SessionMode::Online;
    session.date = PartialDate(QDate(2024, 2, 21));
    session.start = QTime(14, 0);
    session.end = QTime(15, 30);
    session.languages = {u"en"_s};
    session.interpretation = {u"fr"_s, u"es"_s, u"ar"_s};
    session.captions = true;
    session.participants = 130;
    session.participantsApproximate = true;
    session.summary =
        u"The dialogue focused on the *Strategic Plan for Climate Action*. It set out:\n\n"
        "- strategic partnerships\n- the centrality of protection\n\n"
        "### Questions asked\n\n"
        "| Topic | Questions |\n| :--- | ---: |\n| Protection | 7 |\n| Financing | 5 |\n\n"
        "The plan is on <https://example.org/climate?year=2024&lang=en>."_s;
    session.speakers = {speaker(u"Mr"_s, u"Andrew Example"_s,
                                u"Special Advisor on Climate Action"_s, unhcr,
                                SpeakerRole::Opening),
                        speaker(u"Ms"_s, u"Aurélia Donnée"_s, u"Head of Research"_s,
                                {u"Mixed Migration Centre"_s, {}, {}}),
                        speaker({}, u"نور الدين"_s, {}, {}, std::nullopt)};
    session.materials = {
        {u"Strategic plan"_s, MaterialKind::Background, u"https://example.org/plan.pdf"_s, u"fr"_s},
        {u"Only on paper"_s, MaterialKind::Guidance, u"file:///etc/passwd"_s, u"en"_s}};
    session.actions = {
        {u"Share the draft indicators with participants"_s, unhcr, ActionState::InProgress},
        {u"Send comments by June"_s, {}, ActionState::Open},
        {u"Name a contact in each <region>"_s, icva, ActionState::Done, ActionResponse::Partially},
        {u"Meet again"_s, {}, ActionState::Closed, ActionResponse::NotAccepted},
        {u"Carried on"_s, unhcr, ActionState::Done, ActionResponse::Accepted, true}};
    return session;
}

PublicSession pendingSession()
{
    PublicSession session;
    session.number = 2;
    session.title = u"Mixed Movement Toolkit"_s;
    session.state = PublicState::Held;
    session.date = PartialDate(QDate(2024, 2, 27));
    session.coOrganizers = {icva, {u"InterAction"_s, {}, u"https://www.interaction.org"_s}, iom};
    session.speakers = {speaker(u"Ms"_s, u"Sashini Example"_s, {}, iom),
                        speaker(u"Mr"_s, u"Jamie Example"_s, {}, icva, SpeakerRole::Moderator)};
    session.participants = 1;
    session.description = u"The content and development of the toolkit."_s;
    return session;
}

QList<PublicSession> futureSessions()
{
    PublicSession open;
    open.number = 3;
    open.title = u"Statelessness after 2024"_s;
    open.mode = SessionMode::Hybrid;
    open.date = PartialDate(QDate(2024, 10, 26));
    open.start = QTime(23, 0);
    open.end = QTime(0, 30);
    open.venue = u"Centre International de Conférences, Geneva"_s;
    open.languages = {u"en"_s};
    open.signLanguage = true;
    open.captions = true;
    open.registrationUrl = u"https://example.org/register?session=3&lang=en"_s;
    open.registrationDeadline = QDate(2024, 10, 19);
    open.description = u"What comes after the campaign ends. Write to ngo@example.org."_s;
    PublicSession month;
    month.number = 4;
    month.title = u"Refugee-led organizations"_s;
    month.date = PartialDate::ofMonth(2024, 5);
    month.registrationUrl = u"javascript:alert(1)"_s;
    PublicSession postponed;
    postponed.number = 5;
    postponed.title = u"Innovative financing"_s;
    postponed.state = PublicState::Postponed;
    postponed.date = PartialDate::ofYear(2025);
    PublicSession cancelled;
    cancelled.number = 6;
    cancelled.title = u"Sport for protection"_s;
    cancelled.state = PublicState::Cancelled;
    cancelled.registrationUrl = u"https://example.org/gone"_s;
    return {open, month, postponed, cancelled};
}

} // namespace

PublicSeries wholeSeries()
{
    PublicSeries series;
    series.title = u"2024 UNHCR Online Consultations with NGOs"_s;
    series.form = SeriesForm::Online;
    series.eventType = u"Annual Consultations with NGOs"_s;
    series.location = u"Online"_s;
    series.visibility = Visibility::Public;
    series.start = QDate(2024, 2, 20);
    series.end = QDate(2024, 2, 26);
    series.timeZone = u"Europe/Zurich"_s;
    series.language = u"en"_s;
    series.organizers = {unhcr};
    series.coOrganizers = {icva};
    series.introduction =
        u"UNHCR is co-organizing a series of online consultations with NGOs in 2024, "
        "together with ICVA and other NGO co-organizers."_s;
    series.objectives =
        u"The consultations aim to:\n\n- strengthen policy-making\n- improve monitoring\n"
        "- create prioritized and manageable follow-up action points."_s;
    series.notesPolicy =
        u"We email notes and panellists’ presentations to registered participants only. "
        "If you were not at a session, email consultations@example.org."_s;
    series.participation = u"NGOs who wish to attend should meet at least one of these criteria:"_s;
    series.criteria = {u"be a partner of UNHCR in 2023/2024"_s,
                       u"be an operational partner of UNHCR"_s,
                       u"have *experience* working on the topics discussed"_s};
    series.observers = u"Other actors may be allowed to join as observers."_s;
    series.sessions = {heldSession(), pendingSession()};
    series.sessions += futureSessions();
    return series;
}

PublicSeries arabicSeries()
{
    PublicSeries series = wholeSeries();
    series.language = u"ar"_s;
    series.title = u"المشاورات الإلكترونية بين UNHCR والمنظمات غير الحكومية لعام 2024"_s;
    series.eventType = u"المشاورات السنوية مع المنظمات غير الحكومية"_s;
    series.location = u"عبر الإنترنت"_s;
    series.introduction =
        u"تُنظَّم سلسلة من المشاورات عبر الإنترنت مع المنظمات غير الحكومية في عام 2024."_s;
    series.objectives = u"تهدف المشاورات إلى:\n\n- تعزيز صنع السياسات\n- تحسين الرصد"_s;
    series.notesPolicy = u"تُرسل المحاضر إلى المشاركين المسجلين فقط."_s;
    series.participation = u"ينبغي استيفاء أحد المعايير الآتية على الأقل:"_s;
    series.criteria = {u"أن تكون المنظمة شريكة في 2023/2024"_s};
    series.observers.clear();
    for (PublicSession &session : series.sessions) {
        session.title = u"العمل المناخي"_s;
        session.summary =
            session.summary.isEmpty() ? QString() : u"ركّز الحوار على الخطة الاستراتيجية."_s;
        session.description = session.description.isEmpty() ? QString() : u"وصف الجلسة."_s;
    }
    return series;
}

PublicSeries hostileSeries()
{
    const QString attack =
        u"</script></style></title>--><script>alert(1)</script>\"'><img src=x onerror=alert(2)>"
        "{{title}} \u202e\u2067 \u0000\u0008\ufffe & {{{x}}}"_s;
    PublicSeries series = wholeSeries();
    series.title = attack + QString(10000, u'w');
    series.eventType = series.location = attack;
    series.timeZone = attack;
    series.organizers = {{attack, attack, u"javascript:alert(3)"_s}};
    for (QString *prose : {&series.introduction, &series.objectives, &series.notesPolicy,
                           &series.participation, &series.observers})
        *prose = attack + u"\n\n[x](javascript:alert(4)) ![y](https://example.org/y.png)"_s;
    series.criteria = {attack};
    for (PublicSession &session : series.sessions) {
        session.title = session.summary = session.description = session.venue = attack;
        session.languages = session.interpretation = {attack, u"en"_s};
        session.registrationUrl = u"https://example.org/\"><script>alert(5)</script>"_s;
        session.speakers = {speaker(attack, attack, attack, {attack, attack, attack})};
        session.materials = {
            {attack, MaterialKind::Report, u" data:text/html,x"_s, attack},
            {{}, {}, u"https://example.org/'onclick='alert(6)"_s, u"x\" onclick=\"y"_s}};
        session.actions = {{attack, {attack, {}, {}}, ActionState::Done}};
    }
    return series;
}

PublicSeries emptySeries()
{
    PublicSeries series;
    series.title = u"Consultations"_s;
    return series;
}

} // namespace convenor
