namespace Procore.Client;

/// <summary>What a single write of either kind of commitment has beside its fields.</summary>
internal interface ICommitmentInput : IOriginInput
{
    bool RunConfigurableValidations { get; }

    bool Attaches { get; }
}
