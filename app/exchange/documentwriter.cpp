// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/documentwriter.h"

#include "base/isotext.h"
#include "exchange/documentkeys.h"

namespace convenor {

using namespace Qt::StringLiterals;

namespace {

class Writer final
{
public:
    explicit Writer(const Document &document)
    {
        for (const Organization &each : document.organizations)
            m_keys.insert(each.id.value(), {{}, each.key});
        for (const Person &each : document.people)
            m_keys.insert(each.id.value(), {{}, each.key});
        for (const SeriesRecord &series : document.series) {
            m_keys.insert(series.id.value(), {{}, series.key});
            for (const Criterion &each : series.criteria)
                m_keys.insert(each.id.value(), {series.key, each.key});
            for (const SessionRecord &session : series.sessions) {
                m_keys.insert(session.id.value(), {series.key, session.key});
                for (const Note &each : session.notes)
                    m_keys.insert(each.id.value(), {series.key, each.key});
                for (const Action &each : session.actions)
                    m_keys.insert(each.id.value(), {series.key, each.key});
            }
        }
    }

    template <class T>
    Json object(const T &value)
    {
        if constexpr (std::is_same_v<T, SeriesRecord>)
            m_series = value.key;
        [[maybe_unused]] static const T unset{};
        Json json = Json::object();
        eachField<T>([&](const auto &field) {
            if (field.use & Row)
                return;
            const auto &member = value.*field.member;
            if ((field.use & Always) || !(member == unset.*field.member))
                json[field.name] = this->json(member);
        });
        return json;
    }

private:
    struct Key
    {
        QString series;
        QString key;
    };

    template <class T>
    Json json(const T &value)
    {
        if constexpr (Described<T>) {
            return object(value);
        } else if constexpr (IsOptional<T>::value) {
            return value ? json(*value) : Json();
        } else if constexpr (std::is_same_v<T, QList<Translation>>) {
            Json languages = Json::object();
            for (const Translation &each : value)
                languages[each.language.toStdString()][each.field.toStdString()] =
                    jsonOf(each.text);
            return languages;
        } else if constexpr (std::is_same_v<T, QList<Answer>>) {
            Json answers = Json::object();
            for (const Answer &each : value)
                answers[each.question.toStdString()] = jsonOf(each.answer);
            return answers;
        } else if constexpr (IsList<T>::value) {
            Json list = Json::array();
            for (const auto &each : value)
                list.push_back(json(each));
            return list;
        } else if constexpr (IsId<T>::value) {
            const Key key = m_keys.value(value.value());
            const bool elsewhere = !key.series.isEmpty() && key.series != m_series;
            return jsonOf(elsewhere ? key.series + u'/' + key.key : key.key);
        } else if constexpr (std::is_same_v<T, QString>) {
            return jsonOf(value);
        } else if constexpr (std::is_same_v<T, bool> || std::is_same_v<T, int>) {
            return value;
        } else if constexpr (ClosedSet<T>) {
            return jsonOf(wordOf(value));
        } else if constexpr (std::is_same_v<T, PartialDate>) {
            return jsonOf(value.text());
        } else if constexpr (std::is_same_v<T, QDate>) {
            return jsonOf(value.toString(Qt::ISODate));
        } else {
            return jsonOf(textOf(value));
        }
    }

    QHash<qint64, Key> m_keys;
    QString m_series;
};

} // namespace

QByteArray writeDocument(const Document &document)
{
    const std::string text =
        Writer(document).object(document).dump(2, ' ', false, Json::error_handler_t::replace);
    return QByteArray(text.data(), qsizetype(text.size())) + '\n';
}

} // namespace convenor
