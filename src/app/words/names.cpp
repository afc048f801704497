// Names of enumeration values. Switches without a default: a new value does not compile without its name.

#include "app/words/names.hpp"

namespace jinlan::app {

Str name_of(plan::Firmness firmness) {
    switch (firmness) {
        case plan::Firmness::Binding: return Str::FirmnessBinding;
        case plan::Firmness::Required: return Str::FirmnessRequired;
        case plan::Firmness::InPrinciple: return Str::FirmnessInPrinciple;
        case plan::Firmness::Strive: return Str::FirmnessStrive;
        case plan::Firmness::About: return Str::FirmnessAbout;
        case plan::Firmness::Encourage: return Str::FirmnessEncourage;
    }
    return Str::NoData;
}

Str name_of(plan::CommitmentKind kind) {
    switch (kind) {
        case plan::CommitmentKind::Quantified: return Str::CommitmentKindQuantified;
        case plan::CommitmentKind::Milestone: return Str::CommitmentKindMilestone;
        case plan::CommitmentKind::Prohibition: return Str::CommitmentKindProhibition;
        case plan::CommitmentKind::Conditional: return Str::CommitmentKindConditional;
        case plan::CommitmentKind::Continuing: return Str::CommitmentKindContinuing;
        case plan::CommitmentKind::Encouragement: return Str::CommitmentKindEncouragement;
    }
    return Str::NoData;
}

Str name_of(plan::Substance substance) {
    switch (substance) {
        case plan::Substance::Pm25: return Str::SubstancePm25;
        case plan::Substance::Pm10: return Str::SubstancePm10;
        case plan::Substance::So2: return Str::SubstanceSo2;
        case plan::Substance::Nox: return Str::SubstanceNox;
        case plan::Substance::Vocs: return Str::SubstanceVocs;
        case plan::Substance::O3: return Str::SubstanceO3;
        case plan::Substance::Nh3: return Str::SubstanceNh3;
        case plan::Substance::Co2: return Str::SubstanceCo2;
        case plan::Substance::Odour: return Str::SubstanceOdour;
        case plan::Substance::CookingFumes: return Str::SubstanceCookingFumes;
    }
    return Str::NoData;
}

Str name_of(plan::Subject subject) {
    switch (subject) {
        case plan::Subject::Province: return Str::SubjectProvince;
        case plan::Subject::Governments: return Str::SubjectGovernments;
        case plan::Subject::LocalGovernments: return Str::SubjectLocalGovernments;
        case plan::Subject::CityGovernments: return Str::SubjectCityGovernments;
        case plan::Subject::CountyGovernments: return Str::SubjectCountyGovernments;
        case plan::Subject::Departments: return Str::SubjectDepartments;
        case plan::Subject::Enterprises: return Str::SubjectEnterprises;
        case plan::Subject::NewProjects: return Str::SubjectNewProjects;
        case plan::Subject::PlantsAndEquipment: return Str::SubjectPlantsAndEquipment;
        case plan::Subject::VehiclesAndMachinery: return Str::SubjectVehiclesAndMachinery;
        case plan::Subject::Sites: return Str::SubjectSites;
        case plan::Subject::IndustrialParks: return Str::SubjectIndustrialParks;
        case plan::Subject::Products: return Str::SubjectProducts;
        case plan::Subject::Households: return Str::SubjectHouseholds;
        case plan::Subject::Public: return Str::SubjectPublic;
    }
    return Str::NoData;
}

Str name_of(plan::Status status) {
    switch (status) {
        case plan::Status::Met: return Str::StatusMet;
        case plan::Status::NotMet: return Str::StatusNotMet;
        case plan::Status::DueNoOutcome: return Str::StatusDueNoOutcome;
        case plan::Status::NotYetDue: return Str::StatusNotYetDue;
        case plan::Status::NoDeadline: return Str::StatusNoDeadline;
    }
    return Str::NoData;
}

Str name_of(plan::Role role) {
    switch (role) {
        case plan::Role::Lead: return Str::RoleLead;
        case plan::Role::Shared: return Str::RoleShared;
        case plan::Role::Sole: return Str::RoleSole;
    }
    return Str::NoData;
}

Str name_of(plan::Truth truth) {
    switch (truth) {
        case plan::Truth::True: return Str::RuleOn;
        case plan::Truth::False: return Str::RuleOff;
        case plan::Truth::Unknown: break;
    }
    return Str::RuleUnknown;
}

Str name_of(plan::RegionStatus status) {
    switch (status) {
        case plan::RegionStatus::Official: return Str::ExtentOfficial;
        case plan::RegionStatus::PartlyOfficial: return Str::ExtentPartlyOfficial;
        case plan::RegionStatus::Approximate: return Str::ExtentApproximate;
        case plan::RegionStatus::Undefined: return Str::ExtentUndefined;
    }
    return Str::NoData;
}

Str name_of(air::Kind kind) {
    switch (kind) {
        case air::Kind::Official: return Str::KindOfficial;
        case air::Kind::Derived: return Str::KindDerived;
        case air::Kind::Computed: return Str::KindComputed;
        case air::Kind::Calibrated: return Str::KindCalibrated;
        case air::Kind::Residual: return Str::KindResidual;
    }
    return Str::NoData;
}

Str name_of(air::Pollutant pollutant) {
    switch (pollutant) {
        case air::Pollutant::Pm25: return Str::PollutantPm25;
        case air::Pollutant::Pm10: return Str::PollutantPm10;
        case air::Pollutant::So2: return Str::PollutantSo2;
        case air::Pollutant::No2: return Str::PollutantNo2;
        case air::Pollutant::Co: return Str::PollutantCo;
        case air::Pollutant::O3: return Str::PollutantO3;
    }
    return Str::NoData;
}

Str name_of(MapMeasure measure) {
    switch (measure) {
        case MapMeasure::Target: return Str::MapMeasureTarget;
        case MapMeasure::Latest: return Str::MapMeasureLatest;
        case MapMeasure::Gap: return Str::MapMeasureGap;
        case MapMeasure::StandardGap: return Str::MapMeasureStandardGap;
        case MapMeasure::Index: return Str::MapMeasureIndex;
        case MapMeasure::Commitments: return Str::MapMeasureCommitments;
        case MapMeasure::After: return Str::MapMeasureAfter;
        case MapMeasure::AfterGap: return Str::MapMeasureAfterGap;
        case MapMeasure::Chance: return Str::MapMeasureChance;
    }
    return Str::NoData;
}

Str name_of(ThemeName theme) {
    switch (theme) {
        case ThemeName::Light: return Str::ThemeLight;
        case ThemeName::Dark: return Str::ThemeDark;
        case ThemeName::HighContrast: return Str::ThemeHighContrast;
    }
    return Str::ThemeLight;
}

Str name_of(View view) {
    switch (view) {
        case View::Map: break;
        case View::City: return Str::ViewCity;
        case View::Responsibility: return Str::ViewResponsibility;
        case View::Timeline: return Str::ViewTimeline;
        case View::Table: return Str::ViewTable;
        case View::Compare: return Str::ViewCompare;
        case View::WhatIf: return Str::ViewWhatIf;
        case View::Gallery: return Str::GalleryTitle;
    }
    return Str::ViewMap;
}

Str name_of(CompareKind kind) {
    switch (kind) {
        case CompareKind::Cities: return Str::CompareCities;
        case CompareKind::Regions: return Str::CompareRegions;
        case CompareKind::Departments: break;
    }
    return Str::CompareDepartments;
}

}  // namespace jinlan::app
