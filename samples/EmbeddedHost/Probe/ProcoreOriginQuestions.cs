using System.Text.Json.Nodes;

namespace EmbeddedHost;

/// <summary>What syncs and origin ids tell about Procore.</summary>
internal static class ProcoreOriginQuestions
{
    public static IEnumerable<ProbeQuestion> All =>
    [
        new("procore.OriginIdUniqueAcrossKinds", "Is an origin id unique among records of all kinds?", "Gives a line the origin id of its commitment.", ProbeReach.Writes, UniqueAcrossKindsAsync),
        new("procore.DuplicateOriginStatus", "With which status is an origin id refused that another record has?", "Makes two commitments with one.", ProbeReach.Writes, DuplicateOriginStatusAsync),
        new("procore.DeletedRecordsKeepOriginId", "Does a deleted commitment keep its origin id?", "Deletes one, and makes another with its origin id.", ProbeReach.Writes, DeletedRecordsKeepOriginIdAsync),
        new("procore.OriginFilterTakesLists", "Does the filter by origin id take a list?", "Asks for two commitments at once.", ProbeReach.Writes, OriginFilterTakesListsAsync),
        new("procore.SyncAcceptsId", "May items of a sync of purchase order contracts carry an id?", "Syncs one by its id.", ProbeReach.Writes, SyncAcceptsIdAsync),
        new("procore.SyncErrorsCarryTheRecord", "Is an item under errors the whole record?", "Syncs a commitment with a vendor that does not exist.", ProbeReach.Writes, SyncErrorsCarryTheRecordAsync),
        new("procore.SyncEntityOrder", "In which order does a sync list its entities?", "Syncs two new commitments and two that exist, in an order of its own.", ProbeReach.Writes, SyncEntityOrderAsync),
    ];

    private static async Task<ProbeAnswer> UniqueAcrossKindsAsync(ProbeBench bench, CancellationToken cancellationToken)
    {
        var (contract, origin) = await WithOriginAsync(bench, cancellationToken);
        var answer = await bench.Making("").Commitments.AddLineAsync(contract, cancellationToken, ("origin_id", origin));
        return answer.Refused();
    }

    private static async Task<ProbeAnswer> DuplicateOriginStatusAsync(ProbeBench bench, CancellationToken cancellationToken)
    {
        var (_, origin) = await WithOriginAsync(bench, cancellationToken);
        var answer = await bench.Making("").Commitments.TryAsync(bench.Project, cancellationToken, ("origin_id", origin));
        return answer.IsGood ? ProbeAnswer.Untold("It was not refused.") : ProbeAnswer.Is(answer.Status, answer.Said);
    }

    private static async Task<ProbeAnswer> DeletedRecordsKeepOriginIdAsync(ProbeBench bench, CancellationToken cancellationToken)
    {
        var made = bench.Making("").Commitments;
        var (contract, origin) = await WithOriginAsync(bench, cancellationToken);
        (await made.DeleteAsync(contract, cancellationToken)).OrUntold("Deleting the commitment");
        var answer = await made.TryAsync(bench.Project, cancellationToken, ("origin_id", origin));
        return answer.Refused();
    }

    private static async Task<ProbeAnswer> OriginFilterTakesListsAsync(ProbeBench bench, CancellationToken cancellationToken)
    {
        var (_, one) = await WithOriginAsync(bench, cancellationToken);
        var (_, other) = await WithOriginAsync(bench, cancellationToken);
        var found = (await bench.ProcoreAsync(ProbeCommitments.Orders, cancellationToken, ("project_id", bench.Project), ("filters[origin_id]", $"[{one},{other}]"))).OrUntold("The list by origin ids").Rows;
        return found.Count switch
        {
            0 => ProbeAnswer.Is(false, "None of two was found."),
            2 => ProbeAnswer.Is(true, "Both were found."),
            _ => ProbeAnswer.Untold(FormattableString.Invariant($"{found.Count} of two were found.")),
        };
    }

    private static async Task<ProbeAnswer> SyncAcceptsIdAsync(ProbeBench bench, CancellationToken cancellationToken)
    {
        var made = bench.Making("").Commitments;
        var contract = await made.MakeAsync(cancellationToken);
        var item = new JsonObject { ["id"] = contract["id"]!.DeepClone(), ["title"] = contract["title"]!.DeepClone(), ["description"] = "synced" };
        if (ProbeExchange.Of((await made.SyncAsync(cancellationToken, item)).Object["errors"]).Count > 0) return ProbeAnswer.Is(false, "The item stood under errors.");
        return $"{(await made.ReadAsync(contract, cancellationToken)).Object["description"]}".Contains("synced", StringComparison.Ordinal)
            ? ProbeAnswer.Is(true, "The commitment was changed.")
            : ProbeAnswer.Untold("The item was taken, and the commitment was not changed.");
    }

    private static async Task<ProbeAnswer> SyncErrorsCarryTheRecordAsync(ProbeBench bench, CancellationToken cancellationToken)
    {
        var (_, origin) = await WithOriginAsync(bench, cancellationToken);
        var answer = await bench.Making("").Commitments.SyncAsync(cancellationToken, new JsonObject { ["origin_id"] = origin, ["vendor_id"] = 1 });
        var errors = ProbeExchange.Of(answer.Object["errors"]);
        if (errors.Count != 1) return ProbeAnswer.Untold("The item was not refused.");
        var isWhole = errors[0].ContainsKey("created_at");
        return ProbeAnswer.Is(isWhole, isWhole ? "The error had the record's own values." : "The error had what was sent.");
    }

    private static async Task<ProbeAnswer> SyncEntityOrderAsync(ProbeBench bench, CancellationToken cancellationToken)
    {
        var made = bench.Making("").Commitments;
        var (_, first) = await WithOriginAsync(bench, cancellationToken);
        var (_, second) = await WithOriginAsync(bench, cancellationToken);
        var (third, fourth) = (made.NewItem(), made.NewItem());
        string[] names = [$"{third["origin_id"]}", second, $"{fourth["origin_id"]}", first];
        var answer = await made.SyncAsync(cancellationToken, third, new JsonObject { ["origin_id"] = second, ["description"] = "b" }, fourth, new JsonObject { ["origin_id"] = first, ["description"] = "a" });
        var order = string.Concat(ProbeExchange.Of(answer.Object["entities"]).Select(entity => Array.IndexOf(names, $"{entity["origin_id"]}")));
        return order switch
        {
            "0123" => ProbeAnswer.Is("AsSent", "As they were sent."),
            "3210" => ProbeAnswer.Is("Reversed", "The last first."),
            "3102" => ProbeAnswer.Is("ById", "By id."),
            "1302" => ProbeAnswer.Is("UpdatedFirst", "Those that existed first."),
            _ => ProbeAnswer.Untold("In none of the orders that the sandbox knows."),
        };
    }

    private static async Task<(JsonObject Contract, string Origin)> WithOriginAsync(ProbeBench bench, CancellationToken cancellationToken)
    {
        var workshop = bench.Making("");
        var origin = workshop.Name();
        return (await workshop.Commitments.MakeAsync(cancellationToken, ("origin_id", origin)), origin);
    }
}
