namespace ZohoProcore.Sync;

/// <summary>
/// Checks something that is about to be written. Validators are synchronous and pure; any finding keeps the whole order from
/// being written, until what only asks (<see cref="FindingSeverity.Asks"/>) is waived by a person.
/// </summary>
/// <typeparam name="TSubject"><see cref="MappedOrder"/> for checks of an order, <see cref="OrderCommitmentContext"/> for checks of what
/// would be written.</typeparam>
public interface IValidator<in TSubject>
{
    /// <summary>A stable name. Change it when what it checks changes: it is part of every plan's hash.</summary>
    string Name { get; }

    /// <summary>Checks the subject.</summary>
    /// <param name="subject">What to check.</param>
    /// <returns>Nothing when all is well; else what is wrong.</returns>
    IEnumerable<Finding> Validate(TSubject subject);
}
