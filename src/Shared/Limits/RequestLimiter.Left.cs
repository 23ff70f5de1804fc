namespace Zoho.Procore.Sdk.Shared;

/// <content>What is left, for whoever watches.</content>
internal sealed partial class RequestLimiter
{
    /// <summary>
    /// How many calls of a budget are left, as far as responses have told; null where none did, or where it is full again since.
    /// </summary>
    /// <param name="budget">Name of the budget.</param>
    public long? Left(string budget)
    {
        lock (_gate)
            return _admission.Left(budget, Now);
    }
}
