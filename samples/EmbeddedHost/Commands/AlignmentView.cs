using System.Text.Json.Serialization;
using ZohoProcore.Sync;

namespace EmbeddedHost;

/// <summary>Both sides' projects, cost codes and cost types as JSON.</summary>
internal sealed record AlignmentView(
    string At,
    bool IsAligned,
    IReadOnlyList<AlignedProjectView> Projects,
    IReadOnlyList<AlignedCodeView> Codes,
    IReadOnlyList<AlignedCostTypeView> CostTypes,
    string? ZohoCodesUnknown,
    string? ZohoCostTypesUnknown,
    int? OptionsNeeded,
    int? CostTypeOptionsNeeded,
    int MostOptions,
    IReadOnlyList<string> Unreadable)
{
    public static AlignmentView Of(AlignmentReport report) => new(
        Words.Time(report.At),
        report.IsAligned,
        [.. report.Projects.Select(AlignedProjectView.Of)],
        [.. report.Codes.Select(AlignedCodeView.Of)],
        [.. report.CostTypes.Select(AlignedCostTypeView.Of)],
        report.ZohoCodesUnknown,
        report.ZohoCostTypesUnknown,
        report.OptionsNeeded,
        report.CostTypeOptionsNeeded,
        AlignmentReport.MostOptions,
        [.. report.Unreadable.Select(one => $"{one.Kind} {one.Id}: {one.Reason}")]);
}

/// <summary>One project.</summary>
internal sealed record AlignedProjectView(string? ZohoId, string? ZohoName, long? ProcoreId, string? ProcoreNumber, string? ProcoreName, string Standing, string Sentence, string NextStep)
{
    public static AlignedProjectView Of(AlignedProject project) => new(
        project.Zoho?.Id, project.Zoho?.Name, project.Procore?.Id, project.Procore?.Number, project.Procore?.Name, project.Standing.ToString(), AlignmentWords.Sentence(project), AlignmentWords.NextStep(project));
}

/// <summary>One cost code.</summary>
internal sealed record AlignedCodeView(string Code, IReadOnlyList<string> Options, string ProcoreName, IReadOnlyList<long> Projects, IReadOnlyList<long> LackingProjects, string Standing, string Sentence, string NextStep)
{
    public static AlignedCodeView Of(AlignedCode code) => new(
        code.Code, code.Options, code.ProcoreName, code.ProjectIds, code.LackingProjectIds, code.Standing.ToString(), AlignmentWords.Sentence(code), AlignmentWords.NextStep(code));
}

/// <summary>One cost type.</summary>
internal sealed record AlignedCostTypeView(string Code, IReadOnlyList<string> Options, IReadOnlyList<string> ProcoreNames, string Standing, string Sentence, string NextStep)
{
    public static AlignedCostTypeView Of(AlignedCostType type) => new(
        type.Code, type.Options, type.ProcoreNames, type.Standing.ToString(), AlignmentWords.Sentence(type), AlignmentWords.NextStep(type));
}

/// <summary>How it is written.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, WriteIndented = true)]
[JsonSerializable(typeof(AlignmentView))]
[JsonSerializable(typeof(AlignmentPlanView))]
internal sealed partial class AlignmentJson : JsonSerializerContext;
