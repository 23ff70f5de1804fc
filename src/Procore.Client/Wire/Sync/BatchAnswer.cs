using System.Text.Json;
using Zoho.Procore.Sdk.Shared;

namespace Procore.Client;

/// <summary>The answer to a batch. One that has neither what was saved nor what was not says nothing of its items.</summary>
internal abstract record BatchAnswer : IRow
{
    private bool _hasEither;

    /// <summary>What may stand beside both: it is said of the whole call, and costs no item its outcome.</summary>
    public JsonElement Error { get; init; }

    internal IEnumerable<IReadOnlyDictionary<string, IReadOnlyList<string>>> Beside => Words(Error);

    UnreadableRow? IRow.Unreadable => null;

    UnreadableRow? IRow.Whole => _hasEither ? null : UnreadableRow.SaysNothing;

    /// <summary>What stands beside the outcomes, where it says anything.</summary>
    public static IEnumerable<IReadOnlyDictionary<string, IReadOnlyList<string>>> Words(params JsonElement[] beside) =>
        beside.Where(static said => ProcoreErrorBody.ErrorIn(default, said) is not null).Select(FieldMessages.Read);

    /// <summary>Takes a member of the answer; one that it does not have is set as well, to null.</summary>
    protected T? Told<T>(T? value)
        where T : class
    {
        _hasEither |= value is not null;
        return value;
    }
}
