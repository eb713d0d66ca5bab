// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/documentreader.h"

#include "base/isotext.h"
#include "exchange/fieldrules.h"
#include "exchange/jsontext.h"

namespace convenor {

using namespace Qt::StringLiterals;

namespace {

/// Where a value stands; becomes text only where something is wrong there.
struct Place
{
    const Place *parent = nullptr;
    const char *key = nullptr;
    size_t index = 0;

    QString text() const
    {
        const QString before = parent ? parent->text() : QString();
        if (!key)
            return parent ? before + u'[' + QString::number(index) + u']' : before;
        return (before.isEmpty() ? before : before + u'.') + QLatin1StringView(key);
    }
};

class Reader final
{
public:
    Reader(const Json &json, const KnownKeys &known, QList<Problem> &faults)
        : m_faults(faults)
        , m_keys(json, known, faults)
    {
    }

    Document read(const Json &json)
    {
        Document document;
        const Place top;
        readObject(json, document, top);
        if (document.format != QLatin1StringView(documentFormat) && !document.format.isEmpty())
            fault({&top, "format"}, "document.format", {document.format});
        return document;
    }

private:
    void fault(const Place &place, QByteArray code, QStringList arguments = {})
    {
        m_faults.append({place.text(), {std::move(code), std::move(arguments)}});
    }

    template <class T>
    void readObject(const Json &json, T &value, const Place &place)
    {
        if (!json.is_object()) {
            fault(place, "document.wants-object");
            return;
        }
        if constexpr (std::is_same_v<T, SeriesRecord>)
            m_series = json.contains("id") ? textOf(json["id"]) : QString();
        if constexpr (requires {
                          value.id;
                          value.key;
                      })
            value.id = decltype(value.id)(
                m_keys.find(keyKindOf(decltype(value.id)()), m_series,
                            json.contains("id") ? textOf(json["id"]) : QString()));
        size_t known = 0;
        eachField<T>([&](const auto &field) {
            if (field.use & Row)
                return;
            const auto found = json.find(field.name);
            if (found != json.end()) {
                ++known;
                read(*found, value.*field.member, Place{&place, field.name});
                checkField(value, field, Place{&place, field.name});
            } else if (field.use & Required) {
                fault(Place{&place, field.name}, "document.missing-key");
            }
        });
        if (known != json.size())
            tellUnknownKeys<T>(json, place);
        finish(json, value, place);
    }

    template <class T>
    void tellUnknownKeys(const Json &json, const Place &place)
    {
        for (const auto &item : json.items()) {
            const std::string &key = item.key();
            bool known = false;
            eachField<T>([&](const auto &field) {
                known = known || (!(field.use & Row) && key == field.name);
            });
            if (!known)
                fault(Place{&place, key.c_str()}, "document.unknown-key");
        }
    }

    template <class T, class F>
    void checkField(const T &value, const F &field, const Place &place)
    {
        using Value = typename F::Value;
        if constexpr (std::is_same_v<Value, QString>) {
            if ((field.use & Required) && (value.*field.member).isEmpty())
                fault(place, "document.empty");
            else if (const auto wrong = faultOfText(field.name, value.*field.member))
                fault(place, wrong->code, wrong->arguments);
        } else if constexpr (std::is_same_v<Value, QStringList>) {
            for (const QString &each : value.*field.member) {
                if (const auto wrong = faultOfText(field.name, each))
                    fault(place, wrong->code, wrong->arguments);
            }
        }
    }

    /// What the fields of one object say together.
    template <class T>
    void finish(const Json &json, T &value, const Place &place)
    {
        if constexpr (std::is_same_v<T, SessionRecord>) {
            if (json.contains("number") && value.number < 1)
                fault(Place{&place, "number"}, "document.number-from-one");
        } else if constexpr (std::is_same_v<T, SeriesRecord>) {
            QSet<int> numbers;
            for (qsizetype i = 0; i < value.sessions.size(); ++i) {
                const int number = value.sessions[i].number;
                const Place list{&place, "sessions"};
                const Place session{&list, nullptr, size_t(i)};
                if (number > 0 && numbers.contains(number))
                    fault(Place{&session, "number"}, "document.number-twice",
                          {QString::number(number)});
                numbers.insert(number);
            }
        } else if constexpr (std::is_same_v<T, Material>) {
            if (!json.contains("audience"))
                value.audience = usualAudience(value.kind);
            if (!value.url.isEmpty() && !value.file.isEmpty())
                fault(place, "document.url-and-file");
        } else if constexpr (std::is_same_v<T, Owner> || std::is_same_v<T, Party>) {
            if (json.size() > 1)
                fault(place, "document.one-of-them");
        }
        if constexpr (requires { value.translations; }) {
            for (const Translation &each : value.translations) {
                if (!isProse<T>(each.field))
                    fault(place, "document.not-translated", {each.language, each.field});
            }
        }
    }

    template <class T>
    static bool isProse(const QString &name)
    {
        bool prose = false;
        eachField<T>([&](const auto &field) {
            prose = prose || ((field.use & Prose) && name == QLatin1StringView(field.name));
        });
        return prose;
    }

    template <class T>
    void read(const Json &json, T &value, const Place &place)
    {
        if constexpr (Described<T>) {
            readObject(json, value, place);
        } else if constexpr (IsOptional<T>::value) {
            read(json, value.emplace(), place);
        } else if constexpr (std::is_same_v<T, QList<Translation>>) {
            readTranslations(json, value, place);
        } else if constexpr (std::is_same_v<T, QList<Answer>>) {
            readAnswers(json, value, place);
        } else if constexpr (IsList<T>::value) {
            readList(json, value, place);
        } else if constexpr (std::is_same_v<T, bool>) {
            if (json.is_boolean())
                value = json.get<bool>();
            else
                fault(place, "document.wants-boolean");
        } else if constexpr (std::is_same_v<T, int>) {
            readNumber(json, value, place);
        } else {
            if (!json.is_string()) {
                fault(place, "document.wants-text");
                return;
            }
            readText(textOf(json), value, place);
        }
    }

    void readNumber(const Json &json, int &value, const Place &place)
    {
        if (!json.is_number_integer())
            fault(place, "document.wants-number");
        else if (json.is_number_unsigned() && json.get<quint64>() <= INT_MAX)
            value = json.get<int>();
        else
            fault(place, "document.number-range");
    }

    template <class T>
    void readList(const Json &json, QList<T> &list, const Place &place)
    {
        if (!json.is_array()) {
            fault(place, "document.wants-list");
            return;
        }
        list.reserve(qsizetype(json.size()));
        for (size_t i = 0; i < json.size(); ++i)
            read(json[i], list.emplaceBack(), Place{&place, nullptr, i});
        if constexpr (IsId<T>::value) {
            if (QSet<T>(list.cbegin(), list.cend()).size() != list.size())
                fault(place, "document.reference-twice");
        }
    }

    template <class T>
    void readText(const QString &text, T &value, const Place &place)
    {
        if constexpr (std::is_same_v<T, QString>) {
            if (text.contains(QChar(u'\0')))
                fault(place, "document.nul");
            value = text;
        } else if constexpr (ClosedSet<T>) {
            if (const auto known = fromWord<T>(text)) {
                value = *known;
            } else {
                QStringList words;
                for (const char *word : wordsOf<T>)
                    words.append(QLatin1StringView(word));
                fault(place, "document.unknown-word", {text, words.join(u", "_s)});
            }
        } else if constexpr (IsId<T>::value) {
            const KeyKind kind = keyKindOf(T());
            value = T(m_keys.find(kind, m_series, text));
            if (value.isNull())
                fault(place, "document.missing-reference", {wordOf(kind), text});
        } else if constexpr (std::is_same_v<T, PartialDate>) {
            assign(text.isEmpty() ? std::nullopt : PartialDate::fromText(text), value, place,
                   "document.bad-partial-date", text);
        } else if constexpr (std::is_same_v<T, QDate>) {
            assign(dateFromText(text), value, place, "document.bad-date", text);
        } else if constexpr (std::is_same_v<T, QTime>) {
            assign(timeFromText(text), value, place, "document.bad-time", text);
        } else {
            assign(momentFromText(text), value, place, "document.bad-moment", text);
        }
    }

    template <class T>
    void assign(const std::optional<T> &read, T &value, const Place &place, const char *code,
                const QString &text)
    {
        if (read)
            value = *read;
        else
            fault(place, code, {text});
    }

    void readTranslations(const Json &json, QList<Translation> &list, const Place &place)
    {
        if (!json.is_object()) {
            fault(place, "document.wants-object");
            return;
        }
        for (const auto &[language, texts] : json.items()) {
            const Place below{&place, language.c_str()};
            const QString tag = QString::fromStdString(language);
            if (const auto wrong = faultOfText("language", tag))
                fault(below, wrong->code, wrong->arguments);
            if (!texts.is_object()) {
                fault(below, "document.wants-object");
                continue;
            }
            for (const auto &[field, text] : texts.items()) {
                Translation translation{{}, tag, QString::fromStdString(field), {}};
                read(text, translation.text, Place{&below, field.c_str()});
                if (!translation.text.isEmpty())
                    list.append(translation);
            }
        }
    }

    void readAnswers(const Json &json, QList<Answer> &list, const Place &place)
    {
        if (!json.is_object()) {
            fault(place, "document.wants-object");
            return;
        }
        for (const auto &[question, text] : json.items()) {
            Answer answer{{}, QString::fromStdString(question), {}};
            if (answer.question.contains(QChar(u'\0')))
                fault(place, "document.nul");
            read(text, answer.answer, Place{&place, question.c_str()});
            list.append(answer);
        }
    }

    QList<Problem> &m_faults;
    DocumentKeys m_keys;
    QString m_series;
};

} // namespace

Result<Document> readDocument(const QByteArray &json, const KnownKeys &known)
{
    QList<Problem> faults;
    const auto parsed = parseJson(json, faults);
    if (!parsed)
        return tl::unexpected(parsed.error());
    Document document = Reader(*parsed, known, faults).read(*parsed);
    if (!faults.isEmpty())
        return tl::unexpected(Error{
            ErrorKind::Invalid, {"document.faults", {QString::number(faults.size())}}, faults, {}});
    return document;
}

} // namespace convenor
