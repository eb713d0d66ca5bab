// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/partialdate.h"
#include "domain/directory.h"
#include "domain/field.h"
#include "domain/ids.h"

#include <QDateTime>
#include <QHash>
#include <QStringList>

namespace convenor::test {

/// What made-up references are to. A kind that is not set stays null.
struct Targets
{
    QList<PersonId> people;
    QList<OrganizationId> organizations;
    QList<SessionId> sessions;
    SeriesId series;
    CriterionId criterion;
    NoteId note;
    ActionId action;
    ContentId content;
};

/// Fills every field of a described value, however deep, by visiting fieldsOf: a field that is
/// added later is filled too. Every text is one that stands nowhere else and is no part of another.
/// Texts for which a document has rules (a country, a language, a zone) keep to them.
class MadeUp final
{
public:
    explicit MadeUp(Targets targets = {}, int items = 2)
        : m_targets(std::move(targets))
        , m_items(items)
    {
    }

    template <class T>
    void fill(T &value, const QString &path)
    {
        eachField<T>([&](const auto &field) {
            set(value.*field.member, field.name,
                path + QLatin1Char('.') + QLatin1StringView(field.name));
        });
    }

    template <class T>
    T made(const QString &path)
    {
        T value;
        fill(value, path);
        return value;
    }

    /// Every unique text that was made and the path of its field, such as `session.team.role`.
    const QHash<QString, QString> &texts() const { return m_texts; }

private:
    template <class T>
    void set(T &value, const char *name, const QString &path)
    {
        if constexpr (Described<T>) {
            fill(value, path);
        } else if constexpr (IsOptional<T>::value) {
            set(value.emplace(), name, path);
        } else if constexpr (IsIdList<T>::value) {
            value = targets(typename T::value_type());
        } else if constexpr (IsList<T>::value) {
            for (int i = 0; i < m_items; ++i)
                set(value.emplaceBack(), name, path);
        } else if constexpr (IsId<T>::value) {
            value = target(T());
        } else if constexpr (std::is_same_v<T, QString>) {
            value = text(name, path);
        } else if constexpr (std::is_same_v<T, bool>) {
            value = true;
        } else if constexpr (std::is_same_v<T, int>) {
            value = 2000 + ++m_last;
        } else if constexpr (ClosedSet<T>) {
            value = T(1 + ++m_last % (wordsOf<T>.size() - 1));
        } else if constexpr (std::is_same_v<T, PartialDate>) {
            value = PartialDate(QDate(2024, 1, 1).addDays(++m_last));
        } else if constexpr (std::is_same_v<T, QDate>) {
            value = QDate(2024, 1, 1).addDays(++m_last);
        } else if constexpr (std::is_same_v<T, QTime>) {
            value = QTime(0, 0).addSecs(60 * ++m_last);
        } else {
            value = QDateTime(QDate(2024, 1, 1), QTime(8, 30), Qt::UTC).addSecs(++m_last);
        }
    }

    QString text(const char *field, const QString &path)
    {
        const QByteArray name(field);
        if (name == "country")
            return QStringLiteral("CH");
        if (name == "time_zone")
            return QStringLiteral("Europe/Zurich");
        const bool isLanguage =
            name == "language" || name == "languages" || name == "interpretation";
        const QString made = (isLanguage ? QStringLiteral("fr-k%1") : QStringLiteral("canary%1"))
                                 .arg(++m_last, 5, 10, QLatin1Char('0'));
        m_texts.insert(made, path);
        return made;
    }

    QList<PersonId> targets(PersonId) const { return m_targets.people; }
    QList<OrganizationId> targets(OrganizationId) const { return m_targets.organizations; }
    QList<SessionId> targets(SessionId) const { return m_targets.sessions; }

    PersonId target(PersonId) { return next(m_targets.people); }
    OrganizationId target(OrganizationId) { return next(m_targets.organizations); }
    SessionId target(SessionId) { return next(m_targets.sessions); }
    SeriesId target(SeriesId) const { return m_targets.series; }
    CriterionId target(CriterionId) const { return m_targets.criterion; }
    NoteId target(NoteId) const { return m_targets.note; }
    ActionId target(ActionId) const { return m_targets.action; }
    static MaterialId target(MaterialId) { return MaterialId(7); } // which nothing refers to
    ContentId target(ContentId) const { return m_targets.content; }

    template <class T>
    T next(const QList<T> &list)
    {
        return list.isEmpty() ? T() : list[++m_last % list.size()];
    }

    Targets m_targets;
    int m_items;
    int m_last = 0;
    QHash<QString, QString> m_texts;
};

} // namespace convenor::test
