namespace ZohoProcore.Sync;

/// <summary>Which vendor and which projects in Zoho Books a commitment was written from, whatever they are linked to now. Pure.</summary>
internal static class CommitmentSources
{
    /// <summary>The name that the projects are noted by, beside the fields' names.</summary>
    public const string Projects = "projects";

    private const string Between = "; ";

    /// <summary>The projects as they are noted.</summary>
    public static string Join(IEnumerable<string> projects) =>
        string.Join(Between, projects.Where(id => id.Length > 0).Distinct().OrderBy(id => id, StringComparer.Ordinal));

    /// <summary>Whether it was written from the vendor; null where that was not noted.</summary>
    public static bool? IsOfVendor(WrittenCommitment commitment, string vendor) =>
        commitment.MappedFrom?.TryGetValue(CommitmentFields.Vendor, out var from) == true ? from == vendor : null;

    /// <summary>Whether it was written from the project; null where that was not noted.</summary>
    public static bool? IsOfProject(WrittenCommitment commitment, string project) =>
        commitment.MappedFrom?.TryGetValue(Projects, out var from) == true ? Split(from).Contains(project) : null;

    /// <summary>The projects that it was written from and the order's lines still have: only a link can have taken it elsewhere.</summary>
    public static IReadOnlyList<string> StillOn(WrittenCommitment? commitment, OrderSnapshot order) =>
        commitment?.MappedFrom?.TryGetValue(Projects, out var from) == true
            ? [.. Split(from).Where(project => order.Lines.Any(line => line.ProjectId == project))]
            : [];

    private static string[] Split(string from) => from.Split([Between], StringSplitOptions.RemoveEmptyEntries);
}
