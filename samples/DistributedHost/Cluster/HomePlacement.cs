using Orleans.Placement;
using Orleans.Runtime.Placement;

namespace DistributedHost;

/// <summary>A connection begins at its home, whoever asks for it.</summary>
[GenerateSerializer, Immutable]
internal sealed class HomePlacement : PlacementStrategy;

/// <summary>Places a grain at its home.</summary>
[AttributeUsage(AttributeTargets.Class)]
internal sealed class HomePlacementAttribute() : PlacementAttribute(new HomePlacement());

/// <summary>Finds the home.</summary>
internal sealed class HomeDirector(Homes homes) : IPlacementDirector
{
    public Task<SiloAddress> OnAddActivation(PlacementStrategy strategy, PlacementTarget target, IPlacementContext context) =>
        Task.FromResult(homes.Of(target.GrainIdentity.Key.ToString()!, context.GetCompatibleSilos(target)));
}
