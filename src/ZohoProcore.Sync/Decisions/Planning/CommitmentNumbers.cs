using System.Globalization;

namespace ZohoProcore.Sync;

/// <summary>Gives the commitments of one order numbers that can be told apart; those that Procore already has stand. Pure.</summary>
internal static class CommitmentNumbers
{
    public static IReadOnlyList<PlannedCommitment> Give(OrderInput input, IReadOnlyList<PlannedCommitment> commitments) =>
        input.Policies.Numbering == CommitmentNumbering.OrderNumber
            ? commitments
            : [.. commitments.Select(commitment => commitment with { Number = Number(input, commitment, commitments.Count > 1) })];

    /// <summary>Whether a number is an order's, or the order's with its project's, however it was typed.</summary>
    public static bool IsNumberOf(string? number, string orderNumber, string? projectNumber)
    {
        var order = Plain(orderNumber);
        return order.Length > 0 && Plain(number) is { Length: > 0 } plain && (plain == order || plain == order + Plain(projectNumber));
    }

    /// <summary>The numbers, in plain form, of the orders that a commitment's number can be of.</summary>
    public static IEnumerable<string> OrdersOf(string? number, string? projectNumber)
    {
        var (plain, project) = (Plain(number), Plain(projectNumber));
        if (plain.Length > 0)
        {
            yield return plain;
        }

        if (project.Length > 0 && plain.Length > project.Length && plain.EndsWith(project, StringComparison.Ordinal))
        {
            yield return plain.Substring(0, plain.Length - project.Length);
        }
    }

    /// <summary>A number as it is compared: its letters and digits.</summary>
    public static string Plain(string? number) =>
        new([.. (number ?? string.Empty).Where(char.IsLetterOrDigit).Select(char.ToUpperInvariant)]);

    private static string Number(OrderInput input, PlannedCommitment commitment, bool isOneOfSeveral)
    {
        var alone = commitment.Number;
        if (alone.Length == 0)
        {
            return alone;
        }

        var withProject = $"{alone}-{ProjectNumber(input, commitment.ProjectId)}";

        // Another number than it was written with would be a change to a commitment that may be approved.
        var recorded = input.Recorded.Where(one => one.OriginId == commitment.OriginId).Select(one => one.Image);
        var existing = input.Existing.Where(one => one.OriginId == commitment.OriginId && !one.IsDeleted).Select(one => one.Image);
        var standing = (input.Standing ?? []).Where(one => one.ProjectId == commitment.ProjectId).Select(one => one.Image);
        var written = recorded.Concat(existing).Concat(standing)
            .Select(image => image.Fields.TryGetValue(CommitmentFields.Number, out var number) ? number : string.Empty)
            .FirstOrDefault(number => number == alone || number == withProject);
        return written ?? (isOneOfSeveral ? withProject : alone);
    }

    private static string ProjectNumber(OrderInput input, long projectId) =>
        input.Company.ProcoreProject(projectId)?.Number is { Length: > 0 } number
            ? number
            : projectId.ToString(CultureInfo.InvariantCulture);
}
