using System.Text.Json.Nodes;

namespace Sandbox;

/// <summary>
/// A sync action: up to 1,000 items are matched by id or origin id and written one by one. The answer is 200 even when every
/// item failed; what failed comes back as the caller's item with its errors.
/// </summary>
internal sealed class ProcoreSync(ProcoreState state, string kind, FieldSet fields)
{
    public const int MostItems = 1000;

    /// <summary>The record of the id among those that the call may touch, or null.</summary>
    public required Func<long, ProcoreRecord?> ById { get; init; }

    /// <summary>The record may be touched by this call: it is in the project, or order, that the call names.</summary>
    public required Func<ProcoreRecord, bool> InScope { get; init; }

    /// <summary>Validates, and writes when nothing is wrong: creates when there is no record yet.</summary>
    public required Func<ProcoreRecord?, JsonObject, FieldErrors, ProcoreRecord?> Write { get; init; }

    public required Func<ProcoreRecord, JsonObject> Shape { get; init; }

    public JsonObject Run(ProcoreCall call, JsonObject body)
    {
        if (body["updates"] is not JsonArray updates)
            throw ProcoreProblem.BadRequest("updates", "is required and has to be an array");
        if (updates.Count > MostItems)
            throw new ProcoreProblem(413, $"At most {MostItems} items are allowed in one sync.");

        // The whole batch is read before anything is written: a malformed item fails the call, and then nothing has happened.
        List<(JsonObject Item, JsonObject Values, FieldErrors Errors)> items = [];
        foreach (JsonNode? node in updates)
        {
            JsonObject item = node as JsonObject ?? throw ProcoreProblem.BadRequest("updates", "has an item that is not an object");
            FieldErrors errors = new();
            if (item["origin_id"] is JsonValue sent && sent.TryGetValue(out string? origin))
                call.OriginIds.Add(origin);
            items.Add((item, fields.Read(item, errors, state.Switches.NullClears), errors));
        }

        List<(ProcoreRecord Record, bool Created)> written = [];
        JsonArray failed = [];
        foreach ((JsonObject item, JsonObject values, FieldErrors errors) in items)
        {
            ProcoreRecord? target = Target(values, errors);
            ProcoreRecord? record = errors.Any ? null : Write(target, values, errors);
            if (record is null)
            {
                failed.Add(Failure(item, target, errors));
                continue;
            }

            written.RemoveAll(w => ReferenceEquals(w.Record, record));
            written.Add((record, target is null));
            call.Touched(record);
        }

        JsonArray entities = [];
        foreach ((ProcoreRecord record, _) in Ordered(written))
            entities.Add(Shape(record));
        return new JsonObject { ["entities"] = entities, ["errors"] = failed };
    }

    private ProcoreRecord? Target(JsonObject values, FieldErrors errors)
    {
        string? origin = (string?)values["origin_id"];
        if ((long?)values["id"] is { } id)
        {
            values.Remove("id");
            ProcoreRecord? byId = ById(id);
            if (byId is null)
                errors.Add("id", "Entity with this ID not found");
            return byId;
        }

        values.Remove("id");
        ProcoreRecord? found = state.ByOrigin(kind, origin);
        if (found is null || (InScope(found) && found.DeletedAt is null))
            return found;
        errors.Add("origin_id", FieldErrors.Taken);
        return null;
    }

    private JsonObject Failure(JsonObject item, ProcoreRecord? target, FieldErrors errors)
    {
        JsonObject failure = target is not null && state.Switches.SyncErrorsCarryTheRecord ? Shape(target) : [];
        foreach ((string name, JsonNode? value) in item)
            failure[name] = value?.DeepClone();
        failure["errors"] = errors.ToJson();
        return failure;
    }

    private IEnumerable<(ProcoreRecord Record, bool Created)> Ordered(List<(ProcoreRecord Record, bool Created)> written) =>
        state.Switches.SyncEntityOrder switch
        {
            ProcoreEntityOrder.Reversed => Enumerable.Reverse(written),
            ProcoreEntityOrder.ById => written.OrderBy(w => w.Record.Id),
            ProcoreEntityOrder.UpdatedFirst => written.OrderBy(w => w.Created),
            _ => written,
        };
}
