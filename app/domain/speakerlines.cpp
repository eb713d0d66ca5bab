// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/speakerlines.h"

#include "base/fold.h"
#include "domain/linecut.h"
#include "domain/personline.h"
#include "domain/speakerwords.h"

#include <QSet>

namespace convenor {

using namespace Qt::StringLiterals;

namespace {

/// Without marks that show nothing and without markup; blanks of any kind are one, tabs stay.
QString cleaned(QString line)
{
    static const QRegularExpression marks =
        pattern(u"[\\x{feff}\\x{200b}\\x{200e}\\x{200f}\\x{202a}-\\x{202e}\\x{2066}-\\x{2069}"
                "\\x{00ad}]|\\*\\*|__"_s);
    static const QRegularExpression blanks = pattern(u"[^\\S\\t]+"_s);
    return line.remove(marks).replace(blanks, u" "_s).trimmed();
}

/// Without bullets, numbers and times before it.
QString withoutMark(QString line)
{
    static const QRegularExpression marks[] = {
        pattern(
            u"^\\p{Nd}{1,2}[:.h]\\p{Nd}{2}(?:\\s*(?:-|–|—|to|à|a)\\s*\\p{Nd}{1,2}[:.h]\\p{Nd}{2})?"
            "\\s*(?:am|pm|cet|cest|gmt|utc)?\\s*[-–—:|,\\t]?\\s*"_s),
        pattern(u"^[•‣◦▪▫■□●○·∙⁃►▶▸➢➤✓✔*+§–—−-]+\\s*"_s),
        pattern(u"^\\(?\\p{Nd}{1,3}(?:[.)\\]:、．]|\\s*[-–]\\s|\\t)\\s*"_s),
        pattern(u"^(?:\\(?[a-z]\\)|[ivx]{1,4}\\))\\s+"_s),
    };
    for (bool found = true; found;) {
        found = false;
        for (const QRegularExpression &mark : marks) {
            const auto match = mark.match(line);
            if (match.capturedLength() == 0)
                continue;
            line.remove(0, match.capturedLength());
            found = true;
        }
    }
    return line.trimmed();
}

/// Without what a heading has behind its words: "Speakers (tbc):".
QString bare(QString words)
{
    static const QRegularExpression tail = pattern(u"\\s*\\([^()]*\\)\\s*$|[\\s:：–—-]+$"_s);
    for (auto match = tail.match(words); match.hasMatch() && match.capturedStart() > 0;
         match = tail.match(words))
        words.truncate(match.capturedStart());
    return words.trimmed();
}

/// Takes "Moderator:" and the like off the beginning of the line.
std::optional<RoleName> takeRole(QString &line)
{
    static const QRegularExpression forms[] = {
        pattern(u"^([^:：]{2,60}?)\\s*[:：]\\s*(\\S.*)$"_s),
        pattern(u"^([^\\t|｜]{2,60}?)\\s*[\\t|｜]\\s*(\\S.*)$"_s),
        pattern(u"^(.{2,60}?)\\s+[–—-]\\s+(\\S.*)$"_s),
        pattern(u"^(.{2,60}?)\\s+(?:by|par|por|with)\\s+(\\S.*)$"_s),
    };
    for (const QRegularExpression &form : forms) {
        const auto match = form.match(line);
        const auto role = match.hasMatch() ? roleCalled(bare(match.captured(1))) : std::nullopt;
        if (!role)
            continue;
        line = match.captured(2);
        return role;
    }
    // "Moderator Ms Jane Doe", "Moderator, Ms Jane Doe".
    static const QRegularExpression word = pattern(u"[,،\\s]+(?=(\\S+)\\s+\\S)"_s);
    for (auto words = word.globalMatch(line); words.hasNext();) {
        const auto match = words.next();
        if (!beginsPerson(match.captured(1)))
            continue;
        const auto role = roleCalled(line.left(match.capturedStart()));
        if (role)
            line.remove(0, match.capturedEnd());
        return role;
    }
    return std::nullopt;
}

bool isTableHead(const QString &line)
{
    static const QRegularExpression column = pattern(u"[\\t|;,]"_s);
    const QStringList cells = line.split(column, Qt::SkipEmptyParts);
    if (cells.size() < 2)
        return false;
    return isNameHeading(cells[0]) || isNameHeading(cells[1]);
}

class TextReader final
{
public:
    explicit TextReader(const OrganizationsCalled &called)
        : m_called(called)
    {
    }

    QList<SpeakerLine> read(const QString &text)
    {
        static const QRegularExpression ends =
            pattern(u"\\r\\n|[\\n\\r\\v\\f\\x{85}\\x{2028}\\x{2029}]"_s);
        const QStringList lines = text.split(ends);
        for (const QString &line : lines) {
            ++m_number;
            take(line);
        }
        closeHeading();
        markTwice();
        return m_people;
    }

private:
    void take(const QString &source)
    {
        QString line = withoutMark(cleaned(source));
        if (line.isEmpty()) {
            if (m_isUsed && m_heading && !m_heading->isOfMany)
                m_heading.reset(); // it was for the one below it
            return;
        }
        if (const auto heading = roleCalled(bare(line))) {
            closeHeading();
            m_heading = heading;
            m_headingLine = m_number;
            m_headingSource = source;
            m_isUsed = false;
            return;
        }
        if (isTableHead(line))
            return;
        const auto before = takeRole(line);
        const auto role = before ? before->role : m_heading ? m_heading->role : std::nullopt;
        m_isUsed = true;
        addPeople(line, source, role);
    }

    void addPeople(const QString &line, const QString &source, std::optional<SpeakerRole> role)
    {
        constexpr qsizetype longest = 600; // what is longer names nobody in particular
        if (line.size() > longest) {
            SpeakerLine prose;
            prose.line = m_number;
            prose.source = source;
            prose.name = line;
            prose.doubts = {SpeakerDoubt::NoSpeaker};
            m_people.append(prose);
            return;
        }
        const QList<PersonText> texts = peopleOf(line);
        QList<SpeakerLine> people;
        for (const PersonText &text : texts) {
            SpeakerLine person = personOf(text.text, m_called);
            person.line = m_number;
            person.source = source;
            if (!person.role && !person.has(SpeakerDoubt::NoSpeaker))
                person.role = role;
            if (texts.size() > 1 && !person.has(SpeakerDoubt::SeveralPeople))
                person.doubts.prepend(SpeakerDoubt::SeveralPeople);
            people.append(person);
        }
        for (qsizetype i = people.size() - 1; i-- > 0;) {
            const bool isBare = people[i].position.isEmpty() && people[i].organization.isEmpty();
            if (texts[i].sharing && isBare)
                share(people[i], people[i + 1]);
        }
        m_people += people;
    }

    static void share(SpeakerLine &person, const SpeakerLine &with)
    {
        person.position = with.position;
        person.organization = with.organization;
        person.known = with.known;
        person.offered = with.offered;
        person.doubts.removeOne(SpeakerDoubt::NoOrganization);
        for (const SpeakerDoubt each :
             {SpeakerDoubt::NoOrganization, SpeakerDoubt::UnknownOrganization,
              SpeakerDoubt::SeveralOrganizations, SpeakerDoubt::NotToldApart,
              SpeakerDoubt::MoreThanOrganization}) {
            if (with.has(each))
                person.doubts.append(each);
        }
    }

    /// A role that nobody followed is shown, so that it is not lost.
    void closeHeading()
    {
        if (!m_heading || m_isUsed || !m_heading->role)
            return;
        SpeakerLine line;
        line.line = m_headingLine;
        line.source = m_headingSource;
        line.role = m_heading->role;
        line.doubts = {SpeakerDoubt::OnlyRole};
        m_people.append(line);
    }

    void markTwice()
    {
        QSet<QString> names;
        for (SpeakerLine &person : m_people) {
            const QString folded = fold(person.name);
            if (folded.isEmpty() || person.has(SpeakerDoubt::NoSpeaker))
                continue;
            if (names.contains(folded))
                person.doubts.append(SpeakerDoubt::Twice);
            names.insert(folded);
        }
    }

    const OrganizationsCalled &m_called;
    QList<SpeakerLine> m_people;
    std::optional<RoleName> m_heading;
    int m_headingLine = 0;
    QString m_headingSource;
    bool m_isUsed = false; ///< somebody stands below the heading
    int m_number = 0;
};

} // namespace

QList<SpeakerLine> speakerLines(const QString &text, const OrganizationsCalled &called)
{
    return TextReader(called).read(text);
}

} // namespace convenor
