// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFont>
#include <QPalette>

class QWidget;

namespace convenor {

// The look: Fusion with a palette of our own, light or dark, and the colours beside the palette's.

enum class ColorScheme { System, Light, Dark };

/// The word that settings hold for it, and back; anything else is System.
QString wordOf(ColorScheme scheme);
ColorScheme schemeOf(const QString &word);

/// Sets palette and icon theme of the application; widgets follow by themselves.
void applyScheme(ColorScheme scheme);
/// What the system's own settings say; to be asked once before a palette is set.
bool systemIsDark();

QPalette lightPalette();
QPalette darkPalette();
bool isDark(const QPalette &palette);

/// Colours of text for what was refused, what needs care and what went well; readable on the
/// palette's window and base.
QColor refusalColor(const QPalette &palette);
QColor cautionColor(const QPalette &palette);
QColor successColor(const QPalette &palette);
/// Text that stands back, readable all the same.
QColor quietColor(const QPalette &palette);
/// The palette with a selection that is a tint, on which Breeze's icons stay readable.
QPalette withTintedSelection(QPalette palette);

/// The one size for headings beside the one for text.
QFont headingFont(const QFont &text);

constexpr int gridStep = 8;

} // namespace convenor
