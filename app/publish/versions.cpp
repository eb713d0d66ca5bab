// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "publish/versions.h"

#include "publish/wording.h"

#include <QLocale>

namespace convenor {

using namespace Qt::StringLiterals;

namespace {

/// "fr_FR", as whoever shares a page wants it; empty for a language that has no country.
QString localeOf(const QString &language)
{
    const QLocale locale(language == u"en" ? u"en_GB"_s : language);
    return locale.language() == QLocale::C ? QString() : locale.name();
}

/// What the language calls itself.
Html ownName(const QString &language)
{
    const Wording wording(language);
    const QLocale locale(language);
    QString name = wording.language() == language.section(u'-', 0, 0)
        ? wording.languageName(language)
        : locale.nativeLanguageName();
    if (name.isEmpty())
        name = language;
    return htmlOf(locale.toUpper(name.left(1)) + name.mid(1));
}

} // namespace

QString SitePlace::folderOf(const QString &of) const
{
    return languages.isEmpty() || of == languages.first() ? QString() : of + u'/';
}

QString SitePlace::toRoot() const
{
    return folderOf(language).isEmpty() ? QString() : u"../"_s;
}

void addVersions(Shape &shape)
{
    const auto text = ShapeField::Text;
    const auto link = ShapeField::Link;
    const auto list = ShapeField::List;
    Shape version;
    version.with(text, {"tag", "dir"})
        .with(link, {"target"})
        .with(ShapeField::Markup, {"name"})
        .with(ShapeField::Flag, {"current"});
    shape.with(text, {"locale"})
        .with(list, "other_locales", Shape().with(text, {"locale"}))
        .with(list, "alternates", Shape().with(text, {"tag"}).with(link, {"target"}))
        .with(list, "versions", version)
        .with(ShapeField::Flag, {"has_versions"});
}

void setVersions(Values &values, const QString &language, const SitePlace &place,
                 const QString &file)
{
    const QString locale = localeOf(language);
    values.setText("locale", locale);
    if (place.languages.size() < 2)
        return;
    QList<Values> versions;
    QList<Values> alternates;
    QList<Values> locales;
    for (const QString &each : place.languages) {
        const QString target = place.toRoot() + place.folderOf(each) + file;
        Values &version = versions.emplaceBack();
        version.setText("tag", each);
        version.setText("dir", isRightToLeft(each) ? u"rtl" : u"ltr");
        version.setMarkup("name", ownName(each));
        version.setFlag("current", each == place.language);
        version.setLink("target", target);
        alternates.emplaceBack().setText("tag", each);
        alternates.last().setLink("target", target);
        if (const QString other = localeOf(each); !other.isEmpty() && other != locale)
            locales.emplaceBack().setText("locale", other);
    }
    alternates.emplaceBack().setText("tag", u"x-default");
    alternates.last().setLink("target", place.toRoot() + file);
    values.setList("versions", versions);
    values.setFlag("has_versions");
    values.setList("alternates", alternates);
    values.setList("other_locales", locales);
}

} // namespace convenor
