using NodaTime;

namespace Procore.Client;

/// <summary>What can be written on a work order contract. Members that are not assigned are not sent.</summary>
public abstract record WorkOrderContractFields : CommitmentFields
{
    private protected WorkOrderContractFields()
    {
    }

    /// <summary>
    /// The status. Lines can only be written while the contract is not locked: write it as draft, write the lines, then write the final
    /// status.
    /// </summary>
    public Optional<WorkOrderStatus?> Status { get; init; }

    /// <summary>What the work includes.</summary>
    public Optional<string?> Inclusions { get; init; }

    /// <summary>What the work does not include.</summary>
    public Optional<string?> Exclusions { get; init; }

    /// <summary>When the work starts.</summary>
    public Optional<LocalDate?> ContractStartDate { get; init; }

    /// <summary>When the work is expected to be complete.</summary>
    public Optional<LocalDate?> ContractEstimatedCompletionDate { get; init; }

    /// <summary>When the work was complete.</summary>
    public Optional<LocalDate?> ActualCompletionDate { get; init; }

    /// <summary>When the signed contract came in.</summary>
    public Optional<LocalDate?> SignedContractReceivedDate { get; init; }
}
