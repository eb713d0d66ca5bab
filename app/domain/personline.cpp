// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/personline.h"

#include "base/fold.h"
#include "domain/linecut.h"
#include "domain/speakerwords.h"

#include <QRegularExpression>

#include <algorithm>

namespace convenor {

using namespace Qt::StringLiterals;

namespace {

class PersonReader final
{
public:
    PersonReader(const QString &text, const OrganizationsCalled &called)
        : m_text(text)
        , m_called(called)
    {
    }

    SpeakerLine read()
    {
        const QString whole = m_text.trimmed();
        takeAddress();
        takeBrackets();
        m_parts = partsOf(m_text, 0, m_text.size());
        takeOpen();
        takeRole();
        takeName();
        if (isNoName(whole)) {
            const QString email = m_line.email;
            m_line = {};
            m_line.name = whole;
            m_line.doubts = {SpeakerDoubt::NoSpeaker};
            return m_line;
        }
        gather();
        tellApart();
        offer();
        return m_line;
    }

private:
    QString textOf(qsizetype first, qsizetype count) const
    {
        if (count <= 0)
            return {};
        const Part &last = m_parts[first + count - 1];
        return m_text.mid(m_parts[first].start, last.end - m_parts[first].start);
    }
    QString textOf(const Part &part) const { return m_text.mid(part.start, part.end - part.start); }
    void doubt(SpeakerDoubt doubt)
    {
        if (!m_line.has(doubt))
            m_line.doubts.append(doubt);
    }

    void takeAddress()
    {
        static const QRegularExpression address =
            pattern(u"[<(\\[]?\\s*(?:(?:e-?mail|mail|courriel|correo)\\s*[:：]\\s*)?(?:mailto:)?"
                    "([^\\s<>()\\[\\],;:|\"“”،]+@[^\\s<>()\\[\\],;:|\"“”،]+\\.[^\\s<>()\\[\\],;:|"
                    "\"“”،.]+)\\s*[>)\\]]?"_s);
        const auto match = address.match(m_text);
        if (!match.hasMatch())
            return;
        m_line.email = match.captured(1);
        m_text.replace(match.capturedStart(), match.capturedLength(), u", "_s);
        if (m_text.contains(u'@') && address.match(m_text).hasMatch())
            doubt(SpeakerDoubt::SeveralPeople);
    }

    /// What brackets say of the person and not of the organization.
    void takeBrackets()
    {
        static const QRegularExpression bracket =
            pattern(u"\\s*(?:\\(([^()]*)\\)|\\[([^\\[\\]]*)\\]|（([^（）]*)）)"_s);
        static const QRegularExpression pronouns =
            pattern(u"^(?:she|he|they|elle|il|iel|ella|él)\\s*/.*$"_s);
        qsizetype from = 0;
        for (auto match = bracket.match(m_text); match.hasMatch();
             match = bracket.match(m_text, from)) {
            const QString inside =
                (match.captured(1) + match.captured(2) + match.captured(3)).trimmed();
            const auto role = roleCalled(inside);
            const bool isTitle =
                !inside.contains(u' ') && titleWord(inside, u"x"_s) == TitleWord::Yes;
            if (role && role->role)
                m_line.role = role->role;
            else if (isOpen(inside))
                doubt(SpeakerDoubt::ToBeConfirmed);
            else if (isTitle)
                m_line.honorific = inside;
            else if (!pronouns.match(inside).hasMatch()) {
                from = match.capturedEnd();
                continue;
            }
            m_text.remove(match.capturedStart(), match.capturedLength());
            from = match.capturedStart();
        }
    }

    void takeOpen()
    {
        for (qsizetype i = m_parts.size(); i-- > 1;) {
            if (isOpen(textOf(m_parts[i]))) {
                doubt(SpeakerDoubt::ToBeConfirmed);
                m_parts.removeAt(i);
            }
        }
    }

    /// "…, moderator". Somebody who chairs something is a chair by position.
    void takeRole()
    {
        for (qsizetype i = m_parts.size(); i-- > 1;) {
            const QString words = textOf(m_parts[i]);
            const auto role = roleCalled(words);
            const QString folded = fold(words);
            if (!role || !role->isPerson || !role->role || folded.contains(u"chair")
                || folded.startsWith(u"president"))
                continue;
            if (!m_line.role)
                m_line.role = role->role;
            m_parts.removeAt(i);
        }
    }

    void takeName()
    {
        if (m_parts.isEmpty())
            return doubt(SpeakerDoubt::NoName);
        QString name = afterTitles(textOf(m_parts[0]));
        if (name.isEmpty() && m_parts.size() > 1) { // a column of titles
            m_parts.removeFirst();
            name = textOf(m_parts[0]);
        }
        const qsizetype open = lastBracket(m_text, m_parts[0]);
        const Part first = m_parts.takeFirst();
        if (open >= 0) {
            name = name.left(name.size() - (first.end - open)).trimmed();
            QList<Part> inside = partsOf(m_text, open + 1, first.end - 1);
            for (Part &part : inside)
                part.isBracket = true;
            m_parts = inside + m_parts;
        }
        while (!m_parts.isEmpty() && open < 0 && isNameSuffix(textOf(m_parts[0])))
            name += u", "_s + textOf(m_parts.takeFirst());
        const bool isPosition = m_line.honorific.isEmpty() && splitWords(name).size() > 1
            && namesPosition(splitWords(name).first()) && !isNameSuffix(name);
        const bool isOrganization =
            m_line.honorific.isEmpty() && !name.isEmpty() && !lookedUp(name).isEmpty();
        if (isOpen(name)) {
            doubt(SpeakerDoubt::ToBeConfirmed);
            name.clear();
        } else if (isPosition || isOrganization) {
            m_parts.prepend(first);
            name.clear();
        }
        m_line.name = name;
        if (name.isEmpty())
            doubt(SpeakerDoubt::NoName);
    }

    /// Takes titles off the beginning.
    QString afterTitles(QString name)
    {
        static const QRegularExpression phrase =
            pattern(u"^(?:(?:his|her|their) excellency|son excellence|su excelencia|the "
                    "hon(?:ourable|orable|\\.)?|the rev(?:erend|\\.)?|h\\. ?e\\.|s\\. ?e\\. "
                    "?m\\.|s\\. ?e\\.|dear)\\s+(?=\\S)"_s);
        static const QRegularExpression joined =
            pattern(u"^((?:mr|mrs|ms|dr|prof|mme|sr|sra|amb)\\.)(?=\\p{L}{2})"_s);
        QStringList titles;
        for (;;) {
            if (const auto match = phrase.match(name); match.hasMatch()) {
                titles.append(match.captured().trimmed());
                name.remove(0, match.capturedLength());
                continue;
            }
            if (const auto match = joined.match(name); match.hasMatch())
                name.insert(match.capturedLength(), u' ');
            const QStringList words = splitWords(name);
            if (words.isEmpty())
                break;
            const auto kind = titleWord(words[0], words.value(2));
            if (kind == TitleWord::No || (kind == TitleWord::Perhaps && words.size() < 2))
                break;
            if (kind == TitleWord::Perhaps && words.size() < 3 && words[0].contains(u'.') == false)
                break; // "Sheikh Hasina" has it as a name
            if (kind == TitleWord::Perhaps)
                doubt(SpeakerDoubt::TitleOrName);
            titles.append(words[0]);
            name = name.mid(name.indexOf(words[0]) + words[0].size()).trimmed();
        }
        if (!titles.isEmpty())
            m_line.honorific = titles.join(u' ');
        return name;
    }

    bool isNoName(const QString &whole) const
    {
        static const QRegularExpression address = pattern(u"://|^www\\."_s);
        static const QRegularExpression sentence = pattern(u"\\p{L}{4,}[.!?]$|[?!]$"_s);
        constexpr qsizetype mostWords = 7;
        const QString &name = m_line.name;
        const bool hasLetter =
            std::any_of(whole.cbegin(), whole.cend(), [](QChar c) { return c.isLetter(); });
        const bool hasDigit =
            std::any_of(name.cbegin(), name.cend(), [](QChar c) { return c.isDigit(); });
        const QStringList words = splitWords(name);
        const auto small = std::count_if(words.cbegin(), words.cend(), [](const QString &word) {
            return word.front().isLower();
        });
        const bool isProse = words.size() >= 4 && small * 3 > words.size() * 2;
        return !hasLetter || hasDigit || isProse || words.size() > mostWords
            || (words.size() > 3 && sentence.match(name).hasMatch())
            || address.match(whole).hasMatch();
    }

    /// Where the columns of a table were pasted, commas within them part nothing.
    void gather()
    {
        const auto columns = std::count_if(m_parts.cbegin(), m_parts.cend(),
                                           [](const Part &p) { return p.isColumn; });
        constexpr qsizetype mostParts = 12;
        if (m_parts.size() > mostParts) {
            m_parts[mostParts - 1].end = m_parts.last().end;
            m_parts.resize(mostParts);
        }
        if (columns < 2)
            return splitBrackets();
        QList<Part> gathered;
        for (const Part &part : std::as_const(m_parts)) {
            if (part.isColumn || gathered.isEmpty())
                gathered.append(part);
            else
                gathered.last().end = part.end;
        }
        m_parts = gathered;
    }

    /// "Head of X (Org)".
    void splitBrackets()
    {
        for (qsizetype i = 0; i < m_parts.size(); ++i) {
            const qsizetype open = lastBracket(m_text, m_parts[i]);
            if (open < 0 || !m_called(textOf(m_parts[i])).isEmpty())
                continue;
            const Part inside{open + 1, m_parts[i].end - 1, false, true};
            const QString before = m_text.mid(m_parts[i].start, open - m_parts[i].start);
            const QString content = textOf(inside);
            if (!namesPosition(before)
                || (m_called(content).isEmpty() && !namesOrganization(content)))
                continue;
            m_parts[i].end = m_parts[i].start + before.trimmed().size();
            m_parts.insert(i + 1, inside);
        }
    }

    /// Also without "the", and by what stands before a bracket or in it.
    QList<OrganizationId> lookedUp(const QString &words) const
    {
        QStringList forms{words};
        static const QRegularExpression article = pattern(u"^(?:the|le|la|les|el|los)\\s+"_s);
        static const QRegularExpression bracket = pattern(u"^(.+?)\\s*\\(([^()]+)\\)$"_s);
        forms.append(QString(words).remove(article));
        if (const auto match = bracket.match(words); match.hasMatch()) {
            const QString before = match.captured(1);
            forms.append(before);
            if (partsOf(before, 0, before.size()).size() == 1 && !namesPosition(before))
                forms.append(match.captured(2));
        }
        for (const QString &form : std::as_const(forms)) {
            if (const auto ids = m_called(form); !ids.isEmpty())
                return ids;
        }
        return {};
    }

    bool place(qsizetype first, qsizetype count, const QString &position)
    {
        const QString organization = textOf(first, count);
        const auto ids = lookedUp(organization);
        if (ids.isEmpty())
            return false;
        m_line.organization = organization;
        m_line.position = position;
        setKnown(ids);
        return true;
    }

    void setKnown(const QList<OrganizationId> &ids)
    {
        if (ids.size() == 1) {
            m_line.known = ids.first();
        } else {
            m_line.offered = ids;
            doubt(SpeakerDoubt::SeveralOrganizations);
        }
    }

    void tellApart()
    {
        const qsizetype n = m_parts.size();
        if (n == 0) {
            doubt(SpeakerDoubt::NoOrganization);
            return;
        }
        for (qsizetype count = n; count > 0; --count) {
            if (place(n - count, count, textOf(0, n - count)))
                return;
        }
        if (!placeWithin() && !placeAfterAt())
            placeUnknown();
    }

    /// A known organization with more behind it: a position, or a place.
    bool placeWithin()
    {
        const qsizetype n = m_parts.size();
        for (qsizetype first = 0; first < n; ++first) {
            for (qsizetype count = n - first - 1; count > 0; --count) {
                if (!place(first, count, textOf(0, first)))
                    continue;
                const qsizetype behind = first + count;
                if (first == 0 && namesPosition(textOf(behind, n - behind))) {
                    m_line.position = textOf(behind, n - behind);
                } else {
                    m_line.organization = textOf(first, n - first);
                    doubt(SpeakerDoubt::MoreThanOrganization);
                }
                return true;
            }
        }
        return false;
    }

    /// "Position at Org".
    bool placeAfterAt()
    {
        static const QRegularExpression at =
            pattern(u"\\s+(?:at|@|chez|au sein d[eu]|auprès d[eu]|لدى)\\s+(?!large\\b)(?=\\S)"_s);
        const QString all = textOf(0, m_parts.size());
        QRegularExpressionMatch last;
        for (auto match = at.globalMatch(all); match.hasNext();)
            last = match.next();
        if (!last.hasMatch())
            return false;
        m_line.position = all.left(last.capturedStart());
        m_line.organization = all.mid(last.capturedEnd());
        if (const auto ids = lookedUp(m_line.organization); !ids.isEmpty()) {
            setKnown(ids);
        } else if (const auto shorter = lookedUp(m_line.organization.section(u',', 0, 0));
                   !shorter.isEmpty()) {
            setKnown(shorter);
            doubt(SpeakerDoubt::MoreThanOrganization);
        } else {
            doubt(SpeakerDoubt::UnknownOrganization);
        }
        return true;
    }

    void placeUnknown()
    {
        const qsizetype n = m_parts.size();
        const QString first = textOf(m_parts.first());
        const QString last = textOf(m_parts.last());
        if (n == 1)
            return placeOne(first);
        qsizetype of = 1; // how many parts at the end are the organization
        if (isCountry(last)) {
            if (n == 2 && namesPosition(first)) {
                m_line.position = textOf(0, n);
                return doubt(SpeakerDoubt::NoOrganization);
            }
            of = 2;
        } else if (namesPosition(last) && !namesOrganization(last) && !namesPosition(first)) {
            m_line.organization = first;
            m_line.position = textOf(1, n - 1);
            doubt(SpeakerDoubt::UnknownOrganization);
            return doubt(SpeakerDoubt::NotToldApart);
        }
        m_line.position = textOf(0, n - of);
        m_line.organization = textOf(n - of, of);
        doubt(SpeakerDoubt::UnknownOrganization);
        if (!m_line.position.isEmpty() && !namesPosition(m_line.position)
            && !namesOrganization(m_line.organization))
            doubt(SpeakerDoubt::NotToldApart);
    }

    void placeOne(const QString &words)
    {
        const bool isOrganization = m_parts.first().isBracket || namesOrganization(words);
        if (isOrganization && !namesPosition(words)) {
            m_line.organization = words;
            doubt(SpeakerDoubt::UnknownOrganization);
        } else {
            m_line.position = words;
            doubt(namesPosition(words) ? SpeakerDoubt::NoOrganization : SpeakerDoubt::NotToldApart);
        }
    }

    /// Known organizations that are named within the words.
    void offer()
    {
        if (!m_line.known.isNull() || !m_line.offered.isEmpty())
            return;
        static const QRegularExpression gap = pattern(u"[\\s/,،&()-]+"_s);
        constexpr qsizetype mostWords = 7;
        const QString all = m_line.position + u' ' + m_line.organization;
        const QStringList words = all.split(gap, Qt::SkipEmptyParts);
        for (qsizetype count = qMin(mostWords, words.size()); count > 0; --count) {
            for (qsizetype first = 0; first + count <= words.size(); ++first) {
                const QString run = words.mid(first, count).join(u' ');
                // A word such as "who" is no acronym.
                if (count == 1 && run == run.toLower() && run != run.toUpper())
                    continue;
                for (const OrganizationId id : m_called(run)) {
                    if (!m_line.offered.contains(id))
                        m_line.offered.append(id);
                }
            }
        }
    }

    QString m_text;
    const OrganizationsCalled &m_called;
    QList<Part> m_parts;
    SpeakerLine m_line;
};

} // namespace

SpeakerLine personOf(const QString &text, const OrganizationsCalled &called)
{
    return PersonReader(text, called).read();
}

} // namespace convenor
