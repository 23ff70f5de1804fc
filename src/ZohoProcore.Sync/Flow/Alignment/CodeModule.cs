using System.Text.Json;
using System.Text.Json.Nodes;
using ZohoBooks.Client;

namespace ZohoProcore.Sync;

/// <summary>Records of a custom module that are cost codes, each with its code in front of its name.</summary>
internal sealed class CodeModule(ConnectionSession session, string module) : CodeRecords(session)
{
    protected override string Name => $"records of the custom module '{module}'";

    protected override ZohoOperation List => ZohoOperationTable.Of("GET", "/{module_name}");

    protected override async Task<IReadOnlyList<CodeOption>> ReadAsync(List<string> odd, CancellationToken cancellationToken)
    {
        var all = await RowsAsync("Status.All", odd, cancellationToken).ConfigureAwait(false);
        var unused = await RowsAsync("Status.Inactive", [], cancellationToken).ConfigureAwait(false);

        // No row says whether it can be chosen, only which list it is in. A filter that was passed over has them all, and tells nothing.
        var ids = new HashSet<string>(unused.Select(row => row.ModuleRecordId), StringComparer.Ordinal);
        var isTold = all.Any(row => !ids.Contains(row.ModuleRecordId));
        return
        [
            .. all.Select(row => new CodeOption(
                    (row.RecordName ?? string.Empty).Trim(), isTold ? !ids.Contains(row.ModuleRecordId) : null, row.ModuleRecordId))
                .Where(code => code.Text.Length > 0),
        ];
    }

    protected override async Task<string> MakeAsync(AlignmentStep step, CancellationToken cancellationToken) =>
        (await Books.CustomModules.CreateAsync(module, new() { RecordName = step.Name }, cancellationToken).ConfigureAwait(false))
        .ModuleRecordId;

    protected override async Task<string?> NameAsync(string id, CancellationToken cancellationToken) =>
        (await Books.CustomModules.GetAsync(module, id, cancellationToken).ConfigureAwait(false)).RecordName;

    protected override async Task<bool> RenameAsync(AlignmentStep step, CancellationToken cancellationToken)
    {
        var now = await Books.CustomModules.GetAsync(module, step.ZohoId, cancellationToken).ConfigureAwait(false);
        if (now.RecordName?.Trim() != step.Was)
        {
            return false;
        }

        // What a person wrote beside the name goes back as it is: it is not known to stay where it is left out.
        var fields = new JsonObject();
        foreach (var field in now.Fields.Where(HasValue))
        {
            fields[field.ApiName!] = JsonNode.Parse(field.Value.GetRawText());
        }

        _ = await Books.CustomModules.UpdateAsync(
            module, step.ZohoId, new() { RecordName = step.Name, Fields = fields }, cancellationToken).ConfigureAwait(false);
        return true;
    }

    protected override Task<string?> MarkAsync(string id, bool active, CancellationToken cancellationToken) =>
        Task.FromResult<string?>("Zoho Books has no operation that makes a record of a custom module active or inactive.");

    private Task<List<CustomRecord>> RowsAsync(string filter, List<string> odd, CancellationToken cancellationToken) =>
        DirectoryReader.ReadAsync(
            Books.CustomModules.ListAsync(module, new() { FilterBy = filter, SortColumn = "created_time" }, cancellationToken)
                .OnUnreadable(row => odd.Add($"{row.Field}: {row.Reason}")),
            row => row,
            cancellationToken);

    private static bool HasValue(CustomRecordField field) => field.ApiName?.StartsWith("cf_", StringComparison.Ordinal) == true
        && field.Value.ValueKind is not (JsonValueKind.Undefined or JsonValueKind.Null)
        && (field.Value.ValueKind != JsonValueKind.String || field.Value.GetString() is { Length: > 0 });
}
