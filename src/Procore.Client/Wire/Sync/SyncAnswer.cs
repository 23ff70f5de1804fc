using System.Text.Json.Serialization;
using Zoho.Procore.Sdk.Shared;

namespace Procore.Client;

/// <summary>The answer to a sync. It says what was saved and what was not, without any index.</summary>
internal sealed record SyncAnswer<TEntity> : IRow
    where TEntity : class
{
    public IReadOnlyList<Row<TEntity>> Entities { get => field ?? []; init => field = Told(value); }

    [JsonConverter(typeof(SyncErrorsConverter))]
    public IReadOnlyList<SyncError> Errors { get => field ?? []; init => field = Told(value); }

    UnreadableRow? IRow.Unreadable => null;

    UnreadableRow? IRow.Whole => _hasEither ? null : UnreadableRow.SaysNothing;

    private bool _hasEither;

    // A member that the answer does not have is set as well, to null.
    private T? Told<T>(T? value)
        where T : class
    {
        _hasEither |= value is not null;
        return value;
    }
}
