namespace ZohoProcore.Sync;

/// <summary>What follows from records that are there and cannot be read: absence and uniqueness are no proof among them. Pure.</summary>
internal static class Incompleteness
{
    /// <summary>What comes before any other next step.</summary>
    public const string First = "First see to what cannot be read. ";

    private const int MostNamed = 3;

    /// <summary>What a finding says is not there, by its code.</summary>
    private static readonly Dictionary<string, ListedKind[]> SoughtBy = new(StringComparer.Ordinal)
    {
        [FindingCodes.VendorUnknown] = [ListedKind.ProcoreVendor],
        [FindingCodes.ProjectUnknown] = [ListedKind.ProcoreProject, ListedKind.ZohoProject],
        [FindingCodes.CostCodeUnknown] = [ListedKind.CostCode],
        [FindingCodes.SubJobUnknown] = [ListedKind.SubJob],
        [FindingCodes.CostTypeUnknown] = [ListedKind.CostType],
        [FindingCodes.CostTypeMissing] = [ListedKind.WbsCode],
        [FindingCodes.WbsCodeMissing] = [ListedKind.WbsCode],
    };

    /// <summary>A finding as it is true of a directory with such records: what was not found may be one of them.</summary>
    public static Finding Qualify(Finding finding, CompanyIndex company, CodeIndex? codes)
    {
        if (!SoughtBy.TryGetValue(finding.Code, out var parts))
        {
            return finding;
        }

        List<UnreadableRecord> records = [.. parts.SelectMany(part => Of(company.Directory, codes?.Codes, part))];
        return records.Count == 0 ? finding : finding with
        {
            Code = FindingCodes.DirectoryIncomplete,
            Sentence = $"{finding.Sentence} But it may be one that cannot be read: {List(records)}",
            NextStep = First + finding.NextStep,
        };
    }

    /// <summary>Those of one kind.</summary>
    public static IEnumerable<UnreadableRecord> Of(CompanyDirectory company, ProjectCodes? codes, ListedKind kind) =>
        (company.Unreadable ?? []).Concat(codes?.Unreadable ?? []).Where(record => record.Kind == kind);

    /// <summary>What a person has to look at: each record by what it is, the field and why.</summary>
    /// <param name="records">The records; null for none.</param>
    /// <param name="where">Where they stand, as in <c> of project 7</c>; empty where that goes without saying.</param>
    public static IReadOnlyList<Finding> Findings(IReadOnlyList<UnreadableRecord>? records, string where = "") =>
        [.. (records ?? []).Select(record => Finding(record, where))];

    /// <summary>That Procore lists projects and does not show their commitments: one finding for all of them, none for none.</summary>
    public static IEnumerable<Finding> NotShown(IReadOnlyList<ProcoreProject> projects)
    {
        if (projects.Count > 0)
        {
            var named = string.Join(", ", projects.Take(MostNamed).Select(project => project.Called()))
                + (projects.Count > MostNamed ? FormattableString.Invariant($" and {projects.Count - MostNamed} more") : string.Empty);
            yield return new()
            {
                Code = FindingCodes.RecordUnreadable,
                Subject = $"{ListedKind.ProcoreProject}/commitments",
                Sentence = $"Procore does not show the commitments of {named} to the service account, and the sync wrote some there: what "
                    + "people change in them is not noticed.",
                NextStep = "Permit the Commitments tool of these projects to the service account. Everything else is looked at meanwhile.",
            };
        }
    }

    private static Finding Finding(UnreadableRecord record, string where) => new()
    {
        Code = FindingCodes.RecordUnreadable,
        Subject = $"{record.Kind}/{(record.Id.Length > 0 ? record.Id : record.Names.Count > 0 ? record.Names[0] : record.Field)}",
        Sentence = $"A {record.Describe()}{where} cannot be read: field {record.Field}: {record.Reason}",
        NextStep =
            "Open it there, correct that field and save it. If nothing is wrong with it, the service answers in a way that nobody knew: "
            + "report it. Everything else is used meanwhile.",
    };

    /// <summary>Which they are, as the end of a sentence.</summary>
    public static string List(IReadOnlyList<UnreadableRecord> records) =>
        string.Join("; ", records.Take(MostNamed).Select(Line))
        + (records.Count > MostNamed ? FormattableString.Invariant($"; and {records.Count - MostNamed} more.") : ".");

    private static string Line(UnreadableRecord record) =>
        $"{record.Describe()}, field {record.Field}: {record.Reason.TrimEnd('.')}";
}
