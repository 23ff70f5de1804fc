namespace ZohoProcore.Sync;

/// <summary>What validators said, or which of them failed: some are the host's.</summary>
internal static class AskedValidators
{
    /// <summary>Asks all of them to the end.</summary>
    /// <exception cref="RuleFailedException">One threw, or answered null.</exception>
    public static IEnumerable<Finding> Of<TSubject>(
        IReadOnlyList<IValidator<TSubject>> validators, TSubject subject, string record) =>
        validators.SelectMany(validator => Of(validator, subject, record));

    private static IReadOnlyList<Finding> Of<TSubject>(IValidator<TSubject> validator, TSubject subject, string record)
    {
        try
        {
            return [.. validator.Validate(subject) ?? throw new RuleFailedException(validator.Name, record, null)];
        }
        catch (Exception failure) when (failure is not SyncException)
        {
            throw new RuleFailedException(validator.Name, record, failure);
        }
    }
}
