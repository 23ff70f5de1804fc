using System.Globalization;
using ZohoProcore.Sync;

namespace EmbeddedHost;

/// <summary>A vendor trial for people.</summary>
internal static class VendorTrialText
{
    public static void Write(TextWriter output, VendorTrialReport report, bool isOpen)
    {
        output.WriteLine($"{report.ZohoVendors} active vendors in Zoho Books, {report.ProcoreVendors} vendors in Procore.");
        output.WriteLine($"{report.Linked.Count} would be linked automatically: {Percent(report.Coverage)}. The others are for a person, with ranked candidates.");
        output.WriteLine(report.Contradictions.Count == 0
            ? "None of them is linked otherwise than a stored link says."
            : $"{report.Contradictions.Count} of them are linked otherwise than a stored link says:");
        Links(output, report.Contradictions);
        if (!isOpen) return;
        output.WriteLine(
            $"With the right vendor taken out of Procore, {report.Strangers.Count} of {report.Questions} were linked to a stranger: {Percent(report.FalseLinkRate)}, and below {Percent(report.FalseLinkBound)} with a confidence of 95 %.");
        if (report.Strangers.Count > 0) output.WriteLine("Each is a wrong link, or stands twice in Procore:");
        Links(output, report.Strangers);
    }

    private static void Links(TextWriter output, IEnumerable<VendorTrialLink> links)
    {
        foreach (var link in links) output.WriteLine($"  '{link.Name}' to '{link.ProcoreName}' ({link.ProcoreId}): {link.Evidence}");
    }

    private static string Percent(decimal share) => string.Create(CultureInfo.InvariantCulture, $"{100 * share:0.00} %");
}
