using NodaTime.Text;
using ZohoProcore.Sync;

namespace EmbeddedHost;

/// <summary>The policies of a connection as it is configured: from a file, or by the keys of the connection.</summary>
internal static class PolicySettings
{
    /// <summary>The policies; what is wrong with them is added to the problems.</summary>
    public static SyncPolicies Read(ConnectionSettings settings, string at, List<string> problems)
    {
        var policies = settings.PoliciesFile.Length > 0 ? FromFile(settings, at, problems) : FromKeys(settings);
        policies = Landing(policies, settings, at, problems);
        var text = settings.OrdersFrom.Trim();
        var from = LocalDatePattern.Iso.Parse(text);
        var isAll = string.Equals(text, "all", StringComparison.OrdinalIgnoreCase);
        if (!from.Success && !isAll && (text.Length > 0 || policies.OrdersFrom is null))
            problems.Add($"{at}:OrdersFrom is \"{settings.OrdersFrom}\"; it has to be the date of the first order to sync, such as 2026-01-01, or all.");
        if (text.Length > 0 && settings.PoliciesFile.Length > 0 && policies.OrdersFrom is not null)
            problems.Add($"{at}:OrdersFrom stands in {settings.PoliciesFile} as well; keep one of them.");
        if (from.Success) policies = policies with { OrdersFrom = from.Value };
        problems.AddRange(PolicyDocument.Check(policies).Select(problem => $"{at}: {problem}"));
        return policies;
    }

    // What stands in the file has been chosen there.
    private static SyncPolicies Landing(SyncPolicies policies, ConnectionSettings settings, string at, List<string> problems)
    {
        var isInFile = policies.CommitmentStatusByOrderStatus is not null;
        if (settings.CommitmentStatus.Length == 0 && isInFile) return policies;
        if (isInFile)
        {
            problems.Add($"{at}:CommitmentStatus stands in {settings.PoliciesFile} as well, as commitmentStatusByOrderStatus; keep one of them.");
            return policies;
        }

        if (CommitmentLanding.Choices.FirstOrDefault(choice => choice.Status.Equals(settings.CommitmentStatus.Trim(), StringComparison.OrdinalIgnoreCase)) is { } chosen)
            return CommitmentLanding.In(policies, chosen.Status);
        problems.Add(
            $"{at}:CommitmentStatus is \"{settings.CommitmentStatus}\"; choose in which status the commitments of issued orders land. "
            + string.Join("; ", CommitmentLanding.Choices.Select(choice => $"{choice.Status}: {choice.Effect}")) + ".");
        return policies;
    }

    private static SyncPolicies FromFile(ConnectionSettings settings, string at, List<string> problems)
    {
        string[] twice =
        [
            .. new (string Key, bool IsSet)[]
            {
                (nameof(settings.Cost), settings.Cost is not null), (nameof(settings.Ownership), settings.Ownership is not null),
                (nameof(settings.AmendedOrders), settings.AmendedOrders != default), (nameof(settings.ReviewAmendmentsIn), settings.ReviewAmendmentsIn.Count > 0),
                (nameof(settings.PotentialChangeOrdersIn), settings.PotentialChangeOrdersIn.Count > 0),
                (nameof(settings.CancelledOrders), settings.CancelledOrders != default), (nameof(settings.Adoption), settings.Adoption != default),
            }.Where(key => key.IsSet).Select(key => key.Key),
        ];
        if (twice.Length > 0) problems.Add($"{at}:PoliciesFile is set beside {string.Join(", ", twice)}; put them into {settings.PoliciesFile}.");
        try
        {
            return PolicyFiles.Read(settings.PoliciesFile);
        }
        catch (InputException problem)
        {
            problems.Add($"{at}:PoliciesFile: {problem.Message}");
            return new();
        }
    }

    private static SyncPolicies FromKeys(ConnectionSettings settings) => new()
    {
        Cost = settings.Cost?.ToPolicy(),
        Ownership = settings.Ownership?.ToPolicy(),
        AmendedOrders = settings.AmendedOrders,
        ReviewAmendmentsIn = settings.ReviewAmendmentsIn.Count == 0 ? null : [.. settings.ReviewAmendmentsIn],
        PotentialChangeOrdersIn = settings.PotentialChangeOrdersIn.Count == 0 ? null : [.. settings.PotentialChangeOrdersIn],
        CancelledOrders = settings.CancelledOrders,
        Adoption = settings.Adoption,
    };
}
