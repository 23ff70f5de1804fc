using System.Text.Json.Serialization;
using ZohoProcore.Sync;

namespace EmbeddedHost;

/// <summary>A vendor trial as JSON; shares from 0 to 1.</summary>
internal sealed record VendorTrialView(
    int ZohoVendors, int ProcoreVendors, int Linked, decimal Coverage, IReadOnlyList<VendorTrialLink> Contradictions, LeaveOneOutView? LeaveOneOut)
{
    public static VendorTrialView Of(VendorTrialReport report, bool isOpen) => new(
        report.ZohoVendors,
        report.ProcoreVendors,
        report.Linked.Count,
        report.Coverage,
        report.Contradictions,
        isOpen ? new(report.Questions, report.Strangers.Count, report.FalseLinkRate, report.FalseLinkBound, report.Strangers) : null);
}

/// <summary>What happened with the right vendor taken out.</summary>
internal sealed record LeaveOneOutView(int Questions, int LinkedToStranger, decimal Rate, decimal UpperBound95, IReadOnlyList<VendorTrialLink> Links);

/// <summary>The JSON of a vendor trial, generated at build time.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, WriteIndented = true, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(VendorTrialView))]
internal sealed partial class VendorTrialJson : JsonSerializerContext;
