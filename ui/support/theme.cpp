// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/support/theme.h"

#include <QApplication>
#include <QDir>
#include <QIcon>
#include <QSettings>

namespace convenor {

using namespace Qt::StringLiterals;

namespace {

constexpr QRgb accent = 0xff0072bc;

struct Colors
{
    QRgb window;
    QRgb base;
    QRgb alternate;
    QRgb text;
    QRgb quiet;
    QRgb disabled;
    QRgb button;
    QRgb link;
};

constexpr Colors light{0xfff3f5f7, 0xffffffff, 0xfff7f9fb, 0xff1b232b,
                       0xff56616b, 0xff8a949d, 0xfffafbfc, 0xff00629f};
constexpr Colors dark{0xff2a2f35, 0xff16191d, 0xff1c2024, 0xffe8ecef,
                      0xffa9b4be, 0xff7a858e, 0xff373e46, 0xff62b5ee};

QPalette paletteOf(const Colors &colors)
{
    QPalette palette(QColor(colors.button), QColor(colors.window));
    palette.setColor(QPalette::Window, colors.window);
    palette.setColor(QPalette::Base, colors.base);
    palette.setColor(QPalette::AlternateBase, colors.alternate);
    palette.setColor(QPalette::Button, colors.button);
    // What lies over the window for a moment is dark in both.
    palette.setColor(QPalette::ToolTipBase, 0xff414b55);
    palette.setColor(QPalette::ToolTipText, Qt::white);
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        palette.setColor(role, colors.text);
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        palette.setColor(QPalette::Disabled, role, colors.disabled);
    palette.setColor(QPalette::PlaceholderText, colors.quiet);
    palette.setColor(QPalette::BrightText, Qt::white);
    palette.setColor(QPalette::Link, colors.link);
    palette.setColor(QPalette::LinkVisited, colors.link);
    palette.setColor(QPalette::Highlight, accent);
    palette.setColor(QPalette::HighlightedText, Qt::white);
    palette.setColor(QPalette::Disabled, QPalette::Highlight, colors.disabled);
    return palette;
}

/// GTK's own settings file says it where no desktop told Qt.
bool gtkPrefersDark()
{
    if (qEnvironmentVariable("GTK_THEME").contains(u"dark", Qt::CaseInsensitive))
        return true;
    const QString config =
        qEnvironmentVariable("XDG_CONFIG_HOME", QDir::homePath() + u"/.config"_s);
    for (const QString &folder : {u"/gtk-4.0"_s, u"/gtk-3.0"_s}) {
        const QString path = config + folder + u"/settings.ini"_s;
        if (!QFile::exists(path))
            continue;
        const QSettings gtk(path, QSettings::IniFormat);
        if (gtk.value("Settings/gtk-application-prefer-dark-theme").toBool()
            || gtk.value("Settings/gtk-theme-name")
                   .toString()
                   .endsWith(u"-dark", Qt::CaseInsensitive))
            return true;
    }
    return false;
}

bool kdeIsDark()
{
    const QString config =
        qEnvironmentVariable("XDG_CONFIG_HOME", QDir::homePath() + u"/.config"_s);
    const QString path = config + u"/kdeglobals"_s;
    if (!QFile::exists(path))
        return false;
    const QSettings kde(path, QSettings::IniFormat);
    const QStringList color = kde.value("Colors:Window/BackgroundNormal").toStringList();
    return color.size() == 3
        && QColor(color[0].toInt(), color[1].toInt(), color[2].toInt()).lightness() < 128;
}

} // namespace

QString wordOf(ColorScheme scheme)
{
    switch (scheme) {
    case ColorScheme::Light:
        return u"light"_s;
    case ColorScheme::Dark:
        return u"dark"_s;
    case ColorScheme::System:
        break;
    }
    return u"system"_s;
}

ColorScheme schemeOf(const QString &word)
{
    for (const auto scheme : {ColorScheme::Light, ColorScheme::Dark}) {
        if (word == wordOf(scheme))
            return scheme;
    }
    return ColorScheme::System;
}

void applyScheme(ColorScheme scheme)
{
    static const bool systemWasDark = systemIsDark();
    const bool isDarkNow =
        scheme == ColorScheme::Dark || (scheme == ColorScheme::System && systemWasDark);
    QIcon::setThemeName(isDarkNow ? u"breeze-dark"_s : u"breeze"_s);
    QApplication::setPalette(isDarkNow ? darkPalette() : lightPalette());
}

bool systemIsDark()
{
    return isDark(QGuiApplication::palette()) || gtkPrefersDark() || kdeIsDark();
}

QPalette lightPalette()
{
    return paletteOf(light);
}

QPalette darkPalette()
{
    return paletteOf(dark);
}

bool isDark(const QPalette &palette)
{
    return palette.color(QPalette::Window).lightness() < 128;
}

QColor refusalColor(const QPalette &palette)
{
    return isDark(palette) ? QColor(0xff, 0x8f, 0x87) : QColor(0xb3, 0x26, 0x1e);
}

QColor cautionColor(const QPalette &palette)
{
    return isDark(palette) ? QColor(0xf2, 0xc0, 0x62) : QColor(0x85, 0x56, 0x00);
}

QColor successColor(const QPalette &palette)
{
    return isDark(palette) ? QColor(0x7d, 0xd3, 0x9a) : QColor(0x1b, 0x6e, 0x3c);
}

QColor quietColor(const QPalette &palette)
{
    return palette.color(QPalette::PlaceholderText);
}

QPalette withTintedSelection(QPalette palette)
{
    const QColor tint = isDark(palette) ? QColor(0x14, 0x3f, 0x5f) : QColor(0xcf, 0xe5, 0xf5);
    for (const auto group : {QPalette::Active, QPalette::Inactive}) {
        palette.setColor(group, QPalette::Highlight, tint);
        palette.setColor(group, QPalette::HighlightedText,
                         palette.color(QPalette::Active, QPalette::Text));
    }
    return palette;
}

QFont headingFont(const QFont &text)
{
    QFont font(text);
    font.setPointSizeF(text.pointSizeF() * 1.35);
    font.setWeight(QFont::DemiBold);
    return font;
}

} // namespace convenor
