// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/publicview.h"
#include "publish/manuscript.h"
#include "publish/wording.h"

#include <QSet>

namespace convenor {

/// The phrases of one document as runs, as Phrases makes them as markup: our words marked with
/// their language where that is not the document's, an organization with its full name where it is
/// first mentioned. Made anew for each document.
class DocumentWords final
{
public:
    explicit DocumentWords(QStringView language);

    QString language() const { return m_language; }
    const Wording &wording() const { return m_wording; }

    Runs ours(const QString &text, int looks = 0) const;
    Runs theirs(const QString &text, int looks = 0, const QString &link = {}) const;
    Runs word(const QString &key, int looks = 0) const { return ours(m_wording.word(key), looks); }
    /// "material_" and "report" to our word for it; nothing where it is not set.
    template <class T>
    Runs wordFor(const QString &prefix, const std::optional<T> &value) const
    {
        return value ? word(prefix + wordOf(*value)) : Runs();
    }
    template <class T>
    Runs wordFor(const QString &prefix, T value) const
    {
        return word(prefix + wordOf(value));
    }
    Runs number(int number) const { return ours(QString::number(number)); }
    Runs joined(const QList<Runs> &parts) const;
    /// "Label: value", the label bold; nothing without a value.
    Runs labelled(const QString &key, const Runs &value) const;
    Runs session(int number, const QString &title) const;
    Runs numbered(int number, const QString &title) const;
    Runs day(QDate day) const;
    Runs organization(const PublicOrganization &organization);
    Runs organizations(const QList<PublicOrganization> &organizations);
    Runs languages(const QStringList &spoken, const QStringList &interpretation) const;
    Runs access(bool signLanguage, bool captions) const;
    /// A country's name by its code.
    Runs country(const QString &code) const;

private:
    QString listedLanguages(const QStringList &languages) const;
    /// Our pattern, with what is not ours in its one place.
    Runs said(const QString &key, const QString &number, const QString &title) const;

    QString m_language;
    bool m_rightToLeft;
    Wording m_wording;
    bool m_isForeign;
    QSet<QString> m_mentioned;
};

} // namespace convenor
