namespace ZohoProcore.Sync;

/// <summary>
/// Zoho has no field for a code on projects and tag options; people write it in front of the name, as in <c>02-300 Earthwork</c>.
/// </summary>
internal static class LeadingCode
{
    /// <summary>The text in front of the first white space. Codes are compared exactly: "02-300" is never "02-330".</summary>
    public static string Of(string text)
    {
        var trimmed = text.Trim();
        var end = trimmed.IndexOfAny([' ', '\t', '\u00A0']);
        return end < 0 ? trimmed : trimmed.Substring(0, end);
    }
}
