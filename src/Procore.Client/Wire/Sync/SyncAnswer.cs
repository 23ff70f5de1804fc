using System.Text.Json.Serialization;
using Zoho.Procore.Sdk.Shared;

namespace Procore.Client;

/// <summary>The answer to a sync. It says what was saved and what was not, without any index.</summary>
internal sealed record SyncAnswer<TEntity> : BatchAnswer
    where TEntity : class
{
    public IReadOnlyList<Row<TEntity>> Entities { get => field ?? []; init => field = Told(value); }

    [JsonConverter(typeof(SyncErrorsConverter))]
    public IReadOnlyList<SyncError> Errors { get => field ?? []; init => field = Told(value); }
}
