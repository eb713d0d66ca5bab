// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/support/theme.h"

#include <QTest>

#include <cmath>

using namespace convenor;

/// The palettes are readable.
class TestTheme final : public QObject
{
    Q_OBJECT

private slots:
    void textIsReadable_data();
    void textIsReadable();
    void wordsOfSchemesAreRead();
};

namespace {

double luminance(const QColor &color)
{
    const auto linear = [](double part) {
        return part <= 0.04045 ? part / 12.92 : std::pow((part + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * linear(color.redF()) + 0.7152 * linear(color.greenF())
        + 0.0722 * linear(color.blueF());
}

/// As WCAG 2 defines it.
double contrast(const QColor &a, const QColor &b)
{
    const double lighter = std::max(luminance(a), luminance(b));
    const double darker = std::min(luminance(a), luminance(b));
    return (lighter + 0.05) / (darker + 0.05);
}

} // namespace

void TestTheme::textIsReadable_data()
{
    QTest::addColumn<QColor>("text");
    QTest::addColumn<QColor>("ground");
    using P = QPalette;
    for (const bool dark : {false, true}) {
        const QPalette palette = dark ? darkPalette() : lightPalette();
        const auto add = [&](const char *name, const QColor &text, QPalette::ColorRole ground) {
            QTest::addRow("%s %s", dark ? "dark" : "light", name) << text << palette.color(ground);
        };
        add("text on window", palette.color(P::WindowText), P::Window);
        add("text in fields", palette.color(P::Text), P::Base);
        add("text on buttons", palette.color(P::ButtonText), P::Button);
        add("selected text", palette.color(P::HighlightedText), P::Highlight);
        add("quiet in fields", quietColor(palette), P::Base);
        add("quiet on window", quietColor(palette), P::Window);
        add("link", palette.color(P::Link), P::Base);
        add("tool tip", palette.color(P::ToolTipText), P::ToolTipBase);
        add("refusal on window", refusalColor(palette), P::Window);
        add("refusal in fields", refusalColor(palette), P::Base);
        add("caution on window", cautionColor(palette), P::Window);
        add("success on window", successColor(palette), P::Window);
        const QPalette tinted = withTintedSelection(palette);
        QTest::addRow("%s tinted", dark ? "dark" : "light")
            << tinted.color(P::HighlightedText) << tinted.color(P::Highlight);
        QTest::addRow("%s quiet, tinted", dark ? "dark" : "light")
            << quietColor(tinted) << tinted.color(P::Highlight);
    }
}

void TestTheme::textIsReadable()
{
    QFETCH(QColor, text);
    QFETCH(QColor, ground);
    const double ratio = contrast(text, ground);
    QVERIFY2(ratio >= 4.5, qPrintable(QString::number(ratio)));
}

void TestTheme::wordsOfSchemesAreRead()
{
    for (const auto scheme : {ColorScheme::System, ColorScheme::Light, ColorScheme::Dark})
        QCOMPARE(schemeOf(wordOf(scheme)), scheme);
    QCOMPARE(schemeOf(QStringLiteral("nonsense")), ColorScheme::System);
}

QTEST_MAIN(TestTheme)
#include "tst_theme.moc"
