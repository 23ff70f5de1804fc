namespace Procore.Client;

/// <summary>What a single write of either kind of commitment has beside its fields.</summary>
internal interface ICommitmentInput
{
    Optional<string?> OriginId { get; }

    bool RunConfigurableValidations { get; }
}
