// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/carrier.h"

#include <QRegularExpression>

namespace convenor {

using namespace Qt::StringLiterals;

namespace {

constexpr auto titleField = "title";

QString textOf(QDate day)
{
    return day.toString(Qt::ISODate);
}

QString textOf(const QList<int> &years)
{
    QStringList words;
    for (const int year : years)
        words.append(QString::number(year));
    return words.join(u", "_s);
}

/// Nothing where anything of it is no year.
std::optional<QList<int>> yearsIn(const QString &typed)
{
    static const QRegularExpression between(u"[\\s,;/–-]+"_s);
    QList<int> years;
    for (const QString &word : typed.split(between, Qt::SkipEmptyParts)) {
        const int year = word.toInt();
        if (word.size() > 4 || year < 1)
            return std::nullopt;
        years.append(year);
    }
    return years.isEmpty() ? std::nullopt : std::optional(years);
}

QString pathOf(const char *kind, qint64 id)
{
    return QLatin1StringView(kind) + u'/' + QString::number(id);
}

} // namespace

Carrier::Carrier(const LastSeries &last, const SeriesRequest &request)
    : m_last(last)
    , m_request(request)
    , m_offset(offsetOf(last, request))
    , m_time(timeOf(last))
{
    m_all.last = last;
    m_all.request = request;
    m_all.problems = problemsOf(last, request);
}

SeriesProposal Carrier::proposal()
{
    Series &series = m_all.series;
    series.key = m_request.key;
    series.title = m_request.title.trimmed();
    series.start = m_request.start;
    series.end = m_request.end;
    addTitle();
    addFrame();
    addTexts();
    addCriteria();
    addContacts();
    addSessions();
    addActions();
    addEvidence();
    addWorkspace();
    return std::move(m_all);
}

/// Keeps what was chosen for the item, else what it proposes; nothing is carried without what it
/// belongs to.
qsizetype Carrier::add(CarriedItem item)
{
    if (item.isOpen) {
        const bool isCorrected = item.isCorrectable && !correction(item.path).isEmpty();
        item.isTicked = m_request.choices.value(item.path, item.isTicked || isCorrected);
    }
    if (!item.parent.isEmpty())
        item.isTicked = item.isTicked && m_all.item(item.parent)->isTicked;
    m_all.items.append(std::move(item));
    return m_all.items.size() - 1;
}

void Carrier::remark(qsizetype index, Remark remark, const QStringList &arguments)
{
    item(index).remarks.append({remark, arguments});
}

/// The title is chosen before anything else; here it is told, with its translations. They move on
/// with it where it moves on as proposed. Where it is quite another, they are wrong and are left.
void Carrier::addTitle()
{
    const Series &last = m_last.series;
    CarriedItem title;
    title.path = title.name = QString::fromLatin1(titleField);
    title.was = last.title;
    title.willBe = m_all.series.title;
    title.isOpen = false;
    title.isTicked = true;
    const qsizetype owner = add(title);
    const QString proposed = titleFor(m_last, m_offset);
    const auto rests = title.willBe == proposed && proposed != last.title ? Translated::MovesOn
        : title.willBe == proposed || title.willBe == last.title          ? Translated::Stays
                                                                          : Translated::IsWrong;
    carryTranslations(owner, last.translations, title.name, m_all.series.translations, rests);
    addMoved("start", last.start, m_all.series.start);
    addMoved("end", last.end, m_all.series.end);
}

void Carrier::addMoved(const char *name, QDate was, QDate willBe)
{
    if (!was.isValid() && !willBe.isValid())
        return;
    const qsizetype index = addField(CarriedGroup::Frame, name, textOf(was));
    CarriedItem &moved = item(index);
    moved.willBe = textOf(willBe);
    moved.isOpen = false;
    moved.isTicked = willBe.isValid();
    if (m_offset && was == m_last.series.start)
        remark(index, Remark::MovesBy,
               {QString::number(m_offset->years), QString::number(m_offset->days)});
}

qsizetype Carrier::addField(CarriedGroup group, const char *name, const QString &was)
{
    CarriedItem field;
    field.path = field.name = QString::fromLatin1(name);
    field.group = group;
    field.was = field.willBe = was;
    field.isTicked = true;
    return add(field);
}

template <class T>
void Carrier::addValue(const char *name, T Series::*member, const QString &was)
{
    if (was.isEmpty())
        return;
    const auto group =
        qstrcmp(name, "contact_email") == 0 ? CarriedGroup::Contacts : CarriedGroup::Frame;
    if (isTicked(addField(group, name, was)))
        m_all.series.*member = m_last.series.*member;
}

void Carrier::addProse(CarriedGroup group, const char *name, QString Series::*member)
{
    const QString field = QString::fromLatin1(name);
    const auto &translations = m_last.series.translations;
    const bool isTranslated =
        std::any_of(translations.cbegin(), translations.cend(),
                    [&field](const Translation &each) { return each.field == field; });
    const QString &text = m_last.series.*member;
    if (text.isEmpty() && !isTranslated)
        return;
    const qsizetype index = addField(group, name, text);
    const QString next = carriedText(index, text, m_last.series.language);
    if (isTicked(index))
        m_all.series.*member = next;
    carryTranslations(index, translations, field, m_all.series.translations);
}

/// The places of the text that name a time of the last series become items, each with what it would
/// be; the text is as its ticked places make it. A place may be given words by hand, and where
/// nothing can be proposed these are the only ones.
QString Carrier::carriedText(qsizetype owner, const QString &text, const QString &language,
                             bool tickPlaces)
{
    QList<Mention> wanted;
    const auto mentions = mentionsIn(text, language, m_time, m_offset);
    for (const Mention &mention : mentions) {
        CarriedItem place;
        place.parent = item(owner).path;
        place.path = place.parent + u'#' + QString::number(mention.start);
        place.group = item(owner).group;
        place.kind = CarriedKind::Place;
        place.name = around(text, mention, u'[' + mention.was + u']');
        place.was = mention.was;
        const QString typed = correction(place.path);
        place.willBe = typed.isEmpty() ? mention.willBe : typed;
        place.isOpen = !place.willBe.isEmpty();
        place.isCorrectable = true;
        place.isTicked = tickPlaces && place.isOpen;
        const qsizetype index = add(place);
        if (isTicked(index))
            wanted.append({mention.start, mention.was, place.willBe, mention.inLink});
        else if (isTicked(owner))
            remark(index, Remark::OfTheLastSeries);
        if (mention.inLink)
            remark(index, Remark::InLink);
    }
    return item(owner).willBe = withMentions(text, wanted);
}

void Carrier::carryTranslations(qsizetype owner, const Texts &from, const QString &field,
                                Texts &into, Translated as)
{
    for (const Translation &each : from) {
        if (each.field != field)
            continue;
        CarriedItem other;
        other.parent = item(owner).path;
        other.path = other.parent + u'@' + each.language;
        other.group = item(owner).group;
        other.kind = CarriedKind::Translation;
        other.language = each.language;
        other.was = each.text;
        other.isTicked = as != Translated::IsWrong;
        const qsizetype index = add(other);
        if (as == Translated::IsWrong)
            remark(index, Remark::OfAnotherTitle);
        const QString text =
            carriedText(index, each.text, each.language, as == Translated::MovesOn);
        if (isTicked(index))
            into.append({{}, each.language, field, text});
    }
}

void Carrier::addFrame()
{
    const Series &last = m_last.series;
    const auto word = [](const auto &value) { return value ? wordOf(*value) : QString(); };
    addValue("form", &Series::form, word(last.form));
    addProse(CarriedGroup::Frame, "event_type", &Series::eventType);
    addProse(CarriedGroup::Frame, "location", &Series::location);
    addValue("visibility", &Series::visibility, word(last.visibility));
    addValue("time_zone", &Series::timeZone, last.timeZone);
    addValue("language", &Series::language, last.language);
    addValue("per_organization_limit", &Series::perOrganizationLimit,
             last.perOrganizationLimit > 0 ? QString::number(last.perOrganizationLimit)
                                           : QString());
    addKeepUntil();
}

/// The day is never taken over as it is: data of the new series would go too early.
void Carrier::addKeepUntil()
{
    const QDate was = m_last.series.keepPersonalDataUntil;
    if (!was.isValid())
        return;
    const QDate proposed = m_offset ? shifted(was, *m_offset) : QDate();
    CarriedItem keep;
    keep.path = keep.name = u"keep_personal_data_until"_s;
    keep.was = textOf(was);
    const QString typed = correction(keep.path);
    const QDate day = typed.isEmpty() ? proposed : QDate::fromString(typed, Qt::ISODate);
    keep.willBe = typed.isEmpty() ? textOf(proposed) : typed;
    keep.isCorrectable = true;
    keep.isOpen = keep.isTicked = !keep.willBe.isEmpty();
    const qsizetype index = add(keep);
    if (keep.willBe.isEmpty())
        remark(index, m_offset ? Remark::OutOfCalendar : Remark::NoOffset);
    else if (!day.isValid() || day.year() < 1 || day.year() > 9999)
        remark(index, Remark::NotUnderstood);
    else if (m_request.end.isValid() && day < m_request.end)
        remark(index, Remark::BeforeTheEnd);
    if (!isTicked(index))
        return;
    if (day.isValid())
        m_all.series.keepPersonalDataUntil = day;
    else
        m_all.problems.append({keep.path, {"series.not-a-day", {typed}}});
}

void Carrier::addTexts()
{
    constexpr auto texts = CarriedGroup::Texts;
    addProse(texts, "introduction", &Series::introduction);
    addProse(texts, "objectives", &Series::objectives);
    addProse(texts, "participation", &Series::participation);
    addProse(texts, "observers", &Series::observers);
    addProse(texts, "notes_policy", &Series::notesPolicy);
    addProse(texts, "privacy_notice", &Series::privacyNotice);
}

void Carrier::addCriteria()
{
    for (const Criterion &last : m_last.series.criteria) {
        CarriedItem criterion;
        criterion.path = pathOf("criterion", last.id.value());
        criterion.group = CarriedGroup::Criteria;
        criterion.kind = CarriedKind::Criterion;
        criterion.name = wordOf(last.rule.kind);
        criterion.was = last.text;
        criterion.isTicked = true;
        const qsizetype index = add(criterion);
        Criterion next{
            {}, last.key, carriedText(index, last.text, m_last.series.language), last.rule, {}};
        carryTranslations(index, last.translations, u"text"_s, next.translations);
        addYears(index, next);
        if (isTicked(index))
            m_all.series.criteria.append(next);
    }
}

/// The years of a rule decide who is let in, so that they move on is proposed; unticked they stay.
void Carrier::addYears(qsizetype owner, Criterion &criterion)
{
    const QList<int> was = criterion.rule.years;
    if (was.isEmpty())
        return;
    QList<int> moved;
    for (const int year : was) {
        if (const auto next = m_offset ? shiftedYear(year, *m_offset) : std::nullopt)
            moved.append(*next);
    }
    const bool isKnown = moved.size() == was.size();
    CarriedItem years;
    years.parent = item(owner).path;
    years.path = years.parent + u"/years"_s;
    years.group = CarriedGroup::Criteria;
    years.kind = CarriedKind::Years;
    years.was = textOf(was);
    const QString typed = correction(years.path);
    const auto wanted = typed.isEmpty() ? std::optional(moved) : yearsIn(typed);
    years.willBe = !typed.isEmpty() ? typed : isKnown ? textOf(moved) : QString();
    years.isCorrectable = true;
    years.isOpen = years.isTicked = !years.willBe.isEmpty();
    const qsizetype index = add(years);
    if (years.willBe.isEmpty())
        remark(index, m_offset ? Remark::OutOfCalendar : Remark::NoOffset);
    else if (!wanted)
        remark(index, Remark::NotUnderstood);
    if (isTicked(index) && wanted)
        criterion.rule.years = *wanted;
    else if (isTicked(index))
        m_all.problems.append({years.path, {"series.not-years", {typed}}});
    else if (isTicked(owner) && (!m_offset || m_offset->years != 0))
        remark(index, Remark::OfTheLastSeries);
}

void Carrier::addOrganizations(const char *name, QList<OrganizationId> Series::*member)
{
    QStringList names;
    for (const OrganizationId each : m_last.series.*member)
        names.append(m_last.organizations.value(each));
    if (names.isEmpty())
        return;
    const qsizetype index = addField(CarriedGroup::Contacts, name, names.join(u", "_s));
    if (isTicked(index))
        m_all.series.*member = m_last.series.*member;
}

void Carrier::addContacts()
{
    addValue("contact_email", &Series::contactEmail, m_last.series.contactEmail);
    addOrganizations("organizers", &Series::organizers);
    addOrganizations("co_organizers", &Series::coOrganizers);
}

/// Last: what holds for all series of the file is told, since somebody may look for it here.
void Carrier::addWorkspace()
{
    CarriedItem told;
    told.group = CarriedGroup::Workspace;
    told.isOpen = false;
    told.isTicked = true;
    if (!m_last.templates.isEmpty()) {
        told.path = u"templates"_s;
        told.kind = CarriedKind::Templates;
        told.was = told.willBe = m_last.templates;
        add(told);
    }
    told.path = u"directory"_s;
    told.kind = CarriedKind::Directory;
    told.was = told.willBe = QString();
    add(told);
}

} // namespace convenor
