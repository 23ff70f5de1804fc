using Zoho.Procore.Sdk.Shared;

namespace Procore.Client;

/// <summary>The answer to a batch. One that has neither what was saved nor what was not says nothing of its items.</summary>
internal abstract record BatchAnswer : IRow
{
    private bool _hasEither;

    UnreadableRow? IRow.Unreadable => null;

    UnreadableRow? IRow.Whole => _hasEither ? null : UnreadableRow.SaysNothing;

    /// <summary>Takes a member of the answer; one that it does not have is set as well, to null.</summary>
    protected T? Told<T>(T? value)
        where T : class
    {
        _hasEither |= value is not null;
        return value;
    }
}
